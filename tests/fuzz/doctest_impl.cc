// The support files that are shared with the unit tests refer to doctest; no test case runs here.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>
