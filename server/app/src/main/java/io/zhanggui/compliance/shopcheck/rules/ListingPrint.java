package io.zhanggui.compliance.shopcheck.rules;

/** Fingerprints of listings: 64 bits over what a check reads of them (FNV-1a over its characters). */
public final class ListingPrint {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private ListingPrint() {}

    public static long of(String title, String category) {
        return add(add(OFFSET, title) * PRIME, category);
    }

    private static long add(long begun, String text) {
        long print = begun;
        for (int at = 0; at < text.length(); at++) {
            print = (print ^ text.charAt(at)) * PRIME;
        }
        return print;
    }
}
