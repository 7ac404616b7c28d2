// SHA-256 and base64, implemented independently to check the hashes that the build made.
#pragma once

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>

namespace rollplan::testing {

/// The constants of the standard: the first 32 bits after the binary point of the cube roots of the
/// first 64 primes, and of the square roots of the first 8.
struct Sha256 {
  std::array<std::uint32_t, 64> k{};
  std::array<std::uint32_t, 8> h{};

  static constexpr bool is_prime(unsigned n) {
    for (unsigned i = 2; i * i <= n; ++i) {
      if (n % i == 0) return false;
    }
    return true;
  }

  static std::uint32_t bits_after_the_point(double root) {
    return static_cast<std::uint32_t>((root - std::floor(root)) * 4294967296.0);
  }

  Sha256() {
    std::size_t count = 0;
    for (unsigned n = 2; count < k.size(); ++n) {
      if (!is_prime(n)) continue;
      k[count] = bits_after_the_point(std::cbrt(n));
      if (count < h.size()) h[count] = bits_after_the_point(std::sqrt(n));
      ++count;
    }
  }

  void take(const unsigned char* block) {
    std::array<std::uint32_t, 64> w{};
    for (std::size_t i = 0; i < 16; ++i) {
      for (std::size_t j = 0; j < 4; ++j) w[i] = w[i] << 8U | block[4 * i + j];
    }
    for (std::size_t i = 16; i < 64; ++i) {
      const auto s0 = std::rotr(w[i - 15], 7) ^ std::rotr(w[i - 15], 18) ^ w[i - 15] >> 3U;
      const auto s1 = std::rotr(w[i - 2], 17) ^ std::rotr(w[i - 2], 19) ^ w[i - 2] >> 10U;
      w[i] = w[i - 16] + s0 + w[i - 7] + s1;
    }
    auto v = h;
    for (std::size_t i = 0; i < 64; ++i) {
      const auto e = std::rotr(v[4], 6) ^ std::rotr(v[4], 11) ^ std::rotr(v[4], 25);
      const auto t = v[7] + e + ((v[4] & v[5]) ^ (~v[4] & v[6])) + k[i] + w[i];
      const auto a = std::rotr(v[0], 2) ^ std::rotr(v[0], 13) ^ std::rotr(v[0], 22);
      const auto u = a + ((v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]));
      v = {t + u, v[0], v[1], v[2], v[3] + t, v[4], v[5], v[6]};
    }
    for (std::size_t i = 0; i < 8; ++i) h[i] += v[i];
  }
};

/// The digest of `text` in base64.
inline std::string sha256_base64(std::string_view text) {
  std::string padded(text);
  padded += '\x80';
  while (padded.size() % 64 != 56) padded += '\0';
  const std::uint64_t bits = std::uint64_t{text.size()} * 8;
  for (int shift = 56; shift >= 0; shift -= 8) padded += static_cast<char>(bits >> shift & 0xFFU);
  Sha256 sha;
  for (std::size_t i = 0; i < padded.size(); i += 64) {
    sha.take(reinterpret_cast<const unsigned char*>(padded.data()) + i);
  }
  constexpr std::string_view digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string base64;
  for (std::size_t bit = 0; bit < 258; bit += 6) {
    unsigned digit = 0;
    for (std::size_t i = bit; i < bit + 6; ++i) {
      digit = digit << 1U | (i < 256 ? sha.h[i / 32] >> (31 - i % 32) & 1U : 0U);
    }
    base64 += digits[digit];
  }
  return base64 + '=';
}

}  // namespace rollplan::testing
