# Sets YAML_CPP_LIBRARY and YAML_CPP_INCLUDE_DIR; the static archive where the system has one.
find_library(YAML_CPP_LIBRARY NAMES libyaml-cpp.a yaml-cpp)
find_path(YAML_CPP_INCLUDE_DIR yaml-cpp/yaml.h)
if(NOT YAML_CPP_LIBRARY OR NOT YAML_CPP_INCLUDE_DIR)
  # Installed elsewhere than where compilers look: its own package knows. The target has a name space
  # from 0.8 on.
  find_package(yaml-cpp REQUIRED)
  set(YAML_CPP_LIBRARY yaml-cpp)
  if(TARGET yaml-cpp::yaml-cpp)
    set(YAML_CPP_LIBRARY yaml-cpp::yaml-cpp)
  endif()
  get_target_property(YAML_CPP_INCLUDE_DIR ${YAML_CPP_LIBRARY} INTERFACE_INCLUDE_DIRECTORIES)
endif()
