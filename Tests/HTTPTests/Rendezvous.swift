import Glibc

/// A place where threads wait until the last of them has come.
final class Rendezvous: @unchecked Sendable {
    private let barrier: UnsafeMutablePointer<pthread_barrier_t>

    init(of count: Int) {
        barrier = .allocate(capacity: 1)
        pthread_barrier_init(barrier, nil, CUnsignedInt(count))
    }

    deinit {
        pthread_barrier_destroy(barrier)
        barrier.deallocate()
    }

    func meet() { pthread_barrier_wait(barrier) }
}
