// Named parts → the bytes of a ZIP archive. Same parts, same bytes: no clock, fixed order.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

struct libdeflate_compressor;

namespace dinhky::emit {

// A part as it stands in the archive, so that one which many archives share is made once.
struct ZipPart {
  std::string name;   // "word/document.xml"; unique
  std::string bytes;  // deflated or as they are
  size_t size = 0;    // before deflating
  uint32_t crc = 0;   // of the bytes before deflating
  bool deflated = false;
};

// Makes parts. Not for several threads at once.
class ZipPacker {
 public:
  ZipPacker();
  ZipPart pack(std::string name, std::string_view bytes) const;

 private:
  struct Free {
    void operator()(libdeflate_compressor* compressor) const;
  };
  std::unique_ptr<libdeflate_compressor, Free> compressor_;
};

// Parts stand in the archive in the order given, all dated 1980-01-01. Fails on a name that stands
// there twice and where there is no part at all.
base::Result<std::string> to_zip(const std::vector<const ZipPart*>& parts);

}  // namespace dinhky::emit
