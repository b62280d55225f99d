package io.zhanggui.connect.reading;

/** The shape of UTF-8 characters (RFC 3629). */
final class Utf8 {

    private Utf8() {}

    /** Bytes of the character that starts there, or -1 where there is no whole valid one before {@code to}. */
    static int size(byte[] bytes, int at, int to) {
        int first = bytes[at] & 0xFF;
        if (first < 0x80) {
            return 1;
        }
        int size = first < 0xC2 ? -1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : -1;
        if (size < 0 || at + size > to) {
            return -1;
        }
        for (int i = 1; i < size; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return -1;
            }
        }
        int second = bytes[at + 1] & 0xFF;
        boolean valid = switch (first) {
            case 0xE0 -> second >= 0xA0;
            case 0xED -> second < 0xA0;
            case 0xF0 -> second >= 0x90;
            case 0xF4 -> second < 0x90;
            default -> true;
        };
        return valid ? size : -1;
    }
}
