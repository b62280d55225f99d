package io.zhanggui.engagement.voucher.rules;

import io.zhanggui.engagement.voucher.Vouchers.Entry;
import io.zhanggui.engagement.voucher.Vouchers.Voucher;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.List;

/**
 * The text that 用友's ledger tool takes in (凭证引入): a head line, then one line for each entry with date, kind, number,
 * attachments, summary, account, debit and credit; entries of a voucher stand together, what follows is left out. GBK, since
 * the tool reads the system's code page.
 */
public final class YonyouText {

    public static final String TYPE = "text/plain";

    private static final Charset GBK = Charset.forName("GBK");
    private static final int LONGEST_SUMMARY = 30;

    private YonyouText() {}

    public static byte[] write(List<Voucher> vouchers) {
        StringBuilder text = new StringBuilder("填制凭证,V800\r\n");
        for (Voucher voucher : vouchers) {
            for (Entry entry : voucher.entries()) {
                text.append(String.join(
                                ",",
                                voucher.day().toString(),
                                "记",
                                Integer.toString(voucher.number()),
                                "1",
                                plain(entry.summary()),
                                entry.account(),
                                yuan(entry.debit()),
                                yuan(entry.credit())))
                        .append("\r\n");
            }
        }
        return text.toString().getBytes(GBK);
    }

    /** Commas part the fields, so none may stand in one. */
    private static String plain(String summary) {
        String plain = summary.replaceAll("[,\\p{Cntrl}\"]", " ").strip();
        return plain.length() <= LONGEST_SUMMARY ? plain : plain.substring(0, LONGEST_SUMMARY);
    }

    private static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }
}
