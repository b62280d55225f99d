package io.zhanggui.connect.formats;

/** Turns a person's name or account into a number that cannot be turned back without the tenant's key. Thread-safe. */
public interface Pseudonyms {

    /** The pseudonym of the UTF-8 bytes [from, to). */
    long of(byte[] utf8, int from, int to);
}
