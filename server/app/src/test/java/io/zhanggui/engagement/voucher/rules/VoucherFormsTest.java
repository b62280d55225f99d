package io.zhanggui.engagement.voucher.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.engagement.voucher.Vouchers.Accounts;
import io.zhanggui.engagement.voucher.Vouchers.Entry;
import io.zhanggui.engagement.voucher.Vouchers.Voucher;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** Settlements as vouchers. */
class VoucherFormsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-07-31");

    private static Voucher voucher(String summary, long total, long tax) {
        return new Voucher(1, DAY, "云上", 3, Entries.of(summary, total, tax, Accounts.STANDARD));
    }

    private static long balance(List<Entry> entries) {
        return entries.stream()
                .mapToLong(entry -> entry.debit() - entry.credit())
                .sum();
    }

    @Test
    void what_is_owed_is_debited_and_income_and_tax_are_credited_to_the_fen() {
        List<Entry> entries = Entries.of("服务费", 2_700_00, 152_83, Accounts.STANDARD);

        assertThat(entries).extracting(Entry::account).containsExactly("1122", "6001", "222101");
        assertThat(entries).extracting(Entry::debit).containsExactly(2_700_00L, 0L, 0L);
        assertThat(entries).extracting(Entry::credit).containsExactly(0L, 2_547_17L, 152_83L);
        assertThat(balance(entries)).isZero();
    }

    @Test
    void what_the_agency_owes_is_written_in_red_and_nothing_owed_is_no_entry() {
        List<Entry> entries = Entries.of("服务费", -100_00, -5_66, Accounts.STANDARD);

        assertThat(entries.getFirst().debit()).isEqualTo(-100_00);
        assertThat(balance(entries)).isZero();
        assertThat(Entries.of("服务费", 0, 0, Accounts.STANDARD)).isEmpty();
        assertThat(Entries.of("服务费", 100_00, 0, Accounts.STANDARD)).hasSize(2);
    }

    @Test
    void the_text_for_yonyou_has_a_head_eight_fields_a_line_and_no_comma_within_one() {
        String text =
                new String(YonyouText.write(List.of(voucher("云上, 服务费", 2_700_00, 152_83))), Charset.forName("GBK"));

        assertThat(text.split("\r\n"))
                .containsExactly(
                        "填制凭证,V800",
                        "2026-07-31,记,1,1,云上  服务费,1122,2700.00,0.00",
                        "2026-07-31,记,1,1,云上  服务费,6001,0.00,2547.17",
                        "2026-07-31,记,1,1,云上  服务费,222101,0.00,152.83");
    }

    @Test
    void the_workbook_for_kingdee_has_a_row_for_each_entry_with_amounts_as_numbers() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        KingdeeWorkbook.write(List.of(voucher("服务费", 2_700_00, 152_83)), out);

        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(4);
            assertThat(rows.getFirst().getCellText(7)).isEqualTo("借方金额");
            assertThat(rows.get(1).getCellText(5)).isEqualTo("1122");
            assertThat(rows.get(1).getCellAsNumber(7).orElseThrow()).isEqualByComparingTo("2700");
            assertThat(rows.get(2).getCellAsNumber(8).orElseThrow()).isEqualByComparingTo("2547.17");
        }
    }
}
