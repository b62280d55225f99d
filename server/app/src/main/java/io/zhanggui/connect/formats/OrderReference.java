package io.zhanggui.connect.formats;

/** The number under which Alipay knows a Taobao order: {@code T200P} and the order's number. */
final class OrderReference {

    static final int PREFIX_LENGTH = 5;

    private OrderReference() {}

    static boolean isOrder(byte[] bytes, int from, int to) {
        boolean prefixed = to - from > PREFIX_LENGTH
                && bytes[from] == 'T'
                && bytes[from + 1] == '2'
                && bytes[from + 2] == '0'
                && bytes[from + 3] == '0'
                && bytes[from + 4] == 'P';
        for (int i = from + PREFIX_LENGTH; prefixed && i < to; i++) {
            prefixed = Cell.isDigit(bytes[i]);
        }
        return prefixed;
    }
}
