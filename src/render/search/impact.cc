// The parameters are those of the index's version 1.
#include "render/search/impact.h"

#include <algorithm>
#include <cmath>

#include "search/index_format.h"

namespace silcrow {

namespace {

constexpr double k1 = 1.2;
constexpr double b = 0.75;

}  // namespace

Impacts::Impacts(size_t sections, double average_length)
    : sections_(double(sections)), average_length_(std::max(average_length, 1.0)) {}

double Impacts::idf(double having) const {
  return std::log(1 + (sections_ - having + 0.5) / (having + 0.5));
}

double Impacts::rarity(size_t sections) const { return idf(double(sections)) / idf(1); }

unsigned Impacts::impact(double rarity, uint32_t weight, uint32_t length) const {
  const double norm = k1 * (1 - b + b * double(length) / average_length_);
  const double share = double(weight) / (double(weight) + norm);  // below 1
  const long steps = std::lround(double(most_impact) * rarity * share);
  return unsigned(std::clamp(steps, 1L, long(most_impact)));
}

}  // namespace silcrow
