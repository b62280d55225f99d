package io.zhanggui.engagement.voucher.rules;

import io.zhanggui.engagement.voucher.Vouchers.Entry;
import io.zhanggui.engagement.voucher.Vouchers.Voucher;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The workbook 金蝶's voucher import takes in: one row for each entry, amounts as numbers. */
public final class KingdeeWorkbook {

    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final List<String> COLUMNS =
            List.of("日期", "凭证字", "凭证号", "附单据数", "摘要", "科目代码", "科目名称", "借方金额", "贷方金额", "币别", "汇率");

    private KingdeeWorkbook() {}

    public static void write(List<Voucher> vouchers, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Zhanggui", "1.0")) {
            Worksheet sheet = book.newWorksheet("凭证");
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, COLUMNS.get(column));
            }
            int row = 1;
            for (Voucher voucher : vouchers) {
                for (Entry entry : voucher.entries()) {
                    row(sheet, row++, voucher, entry);
                }
            }
        }
    }

    private static void row(Worksheet sheet, int row, Voucher voucher, Entry entry) {
        sheet.value(row, 0, voucher.day().toString());
        sheet.value(row, 1, "记");
        sheet.value(row, 2, voucher.number());
        sheet.value(row, 3, 1);
        sheet.value(row, 4, entry.summary());
        sheet.value(row, 5, entry.account());
        sheet.value(row, 6, entry.name());
        sheet.value(row, 7, BigDecimal.valueOf(entry.debit(), 2));
        sheet.value(row, 8, BigDecimal.valueOf(entry.credit(), 2));
        sheet.value(row, 9, "人民币");
        sheet.value(row, 10, 1);
    }
}
