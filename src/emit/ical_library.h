// The few functions of libical that are used, found in the library when it is first needed.
#pragma once

#include <libical/ical.h>

#include "base/result.h"

namespace dinhky::emit {

struct IcalLibrary {
  decltype(&icalcomponent_new) component_new = nullptr;
  decltype(&icalcomponent_free) component_free = nullptr;
  decltype(&icalcomponent_add_property) add_property = nullptr;
  decltype(&icalcomponent_add_component) add_component = nullptr;
  decltype(&icalcomponent_as_ical_string_r) as_string = nullptr;
  decltype(&icalproperty_new) property_new = nullptr;
  decltype(&icalproperty_new_from_string) property_from_string = nullptr;
  decltype(&icalproperty_set_value) set_value = nullptr;
  decltype(&icalproperty_set_x_name) set_x_name = nullptr;
  decltype(&icalvalue_new_text) value_new_text = nullptr;
  decltype(&icalmemory_free_buffer) free_buffer = nullptr;
};

// Fails with the loader's own words where the library, or a function in it, is missing.
base::Result<IcalLibrary> load_ical_library();

}  // namespace dinhky::emit
