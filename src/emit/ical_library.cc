#include "emit/ical_library.h"

#include <dlfcn.h>

namespace dinhky::emit {
namespace {

constexpr char kLibrary[] = "libical.so.3";

base::Failure failure() {
  // NOLINTNEXTLINE(concurrency-mt-unsafe): glibc keeps the text for each thread
  const char* why = ::dlerror();
  return {base::FailureKind::not_found, kLibrary, why == nullptr ? "" : why};
}

template <class Function>
bool find(void* library, const char* name, Function& function) {
  function = reinterpret_cast<Function>(::dlsym(library, name));
  return function != nullptr;
}

}  // namespace

base::Result<IcalLibrary> load_ical_library() {
  // Never closed: it would only have to be loaded again.
  void* library = ::dlopen(kLibrary, RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) return failure();
  IcalLibrary found;
  const bool all = find(library, "icalcomponent_new", found.component_new) &&
                   find(library, "icalcomponent_free", found.component_free) &&
                   find(library, "icalcomponent_add_property", found.add_property) &&
                   find(library, "icalcomponent_add_component", found.add_component) &&
                   find(library, "icalcomponent_as_ical_string_r", found.as_string) &&
                   find(library, "icalproperty_new", found.property_new) &&
                   find(library, "icalproperty_new_from_string", found.property_from_string) &&
                   find(library, "icalproperty_set_value", found.set_value) &&
                   find(library, "icalproperty_set_x_name", found.set_x_name) &&
                   find(library, "icalvalue_new_text", found.value_new_text) &&
                   find(library, "icalmemory_free_buffer", found.free_buffer);
  if (!all) return failure();
  return found;
}

}  // namespace dinhky::emit
