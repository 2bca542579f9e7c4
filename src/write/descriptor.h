// What write/ needs of the system: open files that close themselves, errors as text.
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace silcrow {

// An open file or folder; closed with the object.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor();
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  bool is_open() const { return number_ >= 0; }
  int number() const { return number_; }

 private:
  int number_ = -1;
};

// A folder to work in; errno tells why it is not open.
Descriptor open_folder(const std::string& path);
Descriptor open_folder(const Descriptor& parent, const std::string& path);

// Makes a new file in a folder with these bytes; errno is set when false.
bool create_file(const Descriptor& folder, const std::string& path, std::string_view bytes);

// Reads up to `limit` bytes of an open file into `bytes`; errno is set when false.
bool read_bytes(const Descriptor& file, size_t limit, std::string& bytes);

// "cannot write `site/a.html`: no space left on device", of the present errno or the one given.
std::string failure(std::string_view what, std::string_view path);
std::string failure(std::string_view what, std::string_view path, int error);

}  // namespace silcrow
