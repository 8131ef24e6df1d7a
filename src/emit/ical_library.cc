#include "emit/ical_library.h"

#include "base/late_library.h"

namespace dinhky::emit {
namespace {

constexpr char kLibrary[] = "libical.so.3";

}  // namespace

base::Result<IcalLibrary> load_ical_library() {
  base::LateLibrary library(kLibrary);
  IcalLibrary found;
  library.find("icalcomponent_new", found.component_new);
  library.find("icalcomponent_free", found.component_free);
  library.find("icalcomponent_add_property", found.add_property);
  library.find("icalcomponent_add_component", found.add_component);
  library.find("icalcomponent_as_ical_string_r", found.as_string);
  library.find("icalproperty_new", found.property_new);
  library.find("icalproperty_new_from_string", found.property_from_string);
  library.find("icalproperty_set_value", found.set_value);
  library.find("icalproperty_set_x_name", found.set_x_name);
  library.find("icalvalue_new_text", found.value_new_text);
  library.find("icalmemory_free_buffer", found.free_buffer);
  if (library.all()) return found;
  return library.failure();
}

}  // namespace dinhky::emit
