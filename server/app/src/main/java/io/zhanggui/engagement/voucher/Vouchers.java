package io.zhanggui.engagement.voucher;

import io.zhanggui.identity.Caller;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** The vouchers of a month. */
public interface Vouchers {

    /** One for each confirmed statement whose period ends in the month, by client and period. */
    List<Voucher> list(Caller caller, YearMonth month, Accounts accounts);

    /**
     * The agency's accounts by their codes. The standard ones are those of the 企业会计准则: 1122 应收账款, 6001 主营业务收入,
     * 222101 应交税费—应交增值税.
     */
    record Accounts(String receivable, String income, String tax) {

        public static final Accounts STANDARD = new Accounts("1122", "6001", "222101");
    }

    /**
     * One voucher; its debits and credits are equal.
     *
     * @param number within the month, from 1
     * @param day the last day of the settled period
     * @param source the contract the statement belongs to
     */
    record Voucher(int number, LocalDate day, String client, long source, List<Entry> entries) {}

    /** One line; exactly one of debit and credit is not 0. In fen. */
    record Entry(String summary, String account, String name, long debit, long credit) {}
}
