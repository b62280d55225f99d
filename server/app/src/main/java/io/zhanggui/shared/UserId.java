package io.zhanggui.shared;

/** A person who can log in, or the local command line (0). */
public record UserId(long value) {

    /** The local operator at the command line, who is already the owner of the data folder. */
    public static final UserId LOCAL = new UserId(0);
}
