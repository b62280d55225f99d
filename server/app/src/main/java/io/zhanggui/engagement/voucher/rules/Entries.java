package io.zhanggui.engagement.voucher.rules;

import io.zhanggui.engagement.voucher.Vouchers.Accounts;
import io.zhanggui.engagement.voucher.Vouchers.Entry;
import java.util.ArrayList;
import java.util.List;

/**
 * A statement as entries. Example: 2,700.00 with 152.83 of tax in it: debit 1122 2,700.00, credit 6001 2,547.17, credit
 * 222101 152.83.
 */
public final class Entries {

    private Entries() {}

    /**
     * The entries of what is owed; none of nothing.
     *
     * @param total with tax, in fen; negative where the agency owes
     * @param tax in it
     */
    public static List<Entry> of(String summary, long total, long tax, Accounts accounts) {
        List<Entry> entries = new ArrayList<>();
        if (total != 0) {
            entries.add(new Entry(summary, accounts.receivable(), "应收账款", total, 0));
        }
        if (total != tax) {
            entries.add(new Entry(summary, accounts.income(), "主营业务收入", 0, total - tax));
        }
        if (tax != 0) {
            entries.add(new Entry(summary, accounts.tax(), "应交税费—应交增值税", 0, tax));
        }
        return entries;
    }
}
