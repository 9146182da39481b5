import COpenSSL

/// Compares a secret with what a stranger sent; the time taken tells their lengths, never their contents.
package func constantTimeEquals(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    a.count == b.count && CRYPTO_memcmp(a, b, a.count) == 0
}
