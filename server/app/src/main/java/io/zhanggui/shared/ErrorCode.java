package io.zhanggui.shared;

/**
 * A fault with a stable code for programs and a sentence for people. Each module has its own enum of them, with
 * its own prefix, such as {@code IMPORT-1003}.
 */
public interface ErrorCode {

    /** Who can act on it. */
    enum Kind {
        /** The caller: wrong use, wrong input. */
        USER,
        /** Nobody may do this: not logged in, not allowed, not there. */
        DENIED,
        /** The state of things forbids it now. */
        CONFLICT,
        /** A fault of ours or of a store. */
        INTERNAL,
        /** Out of disk, memory or time. */
        RESOURCES
    }

    /** Stable code, such as {@code IMPORT-1003}. */
    String code();

    Kind kind();

    /** Chinese sentence with {@code {0}} places. */
    String zh();

    /** English sentence with the same places. */
    String en();
}
