package io.zhanggui.engagement.voucher.web;

import io.zhanggui.engagement.voucher.VoucherError;
import io.zhanggui.engagement.voucher.Vouchers;
import io.zhanggui.engagement.voucher.Vouchers.Accounts;
import io.zhanggui.engagement.voucher.rules.KingdeeWorkbook;
import io.zhanggui.engagement.voucher.rules.YonyouText;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.shared.Failure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The vouchers of a month: as a list, and as files for 用友 and 金蝶. Account codes default to the standard ones. */
@RestController
@RequestMapping("/api/vouchers")
class VoucherController {

    private static final Pattern ACCOUNT = Pattern.compile("\\d{4,15}");

    private final Vouchers vouchers;

    VoucherController(Vouchers vouchers) {
        this.vouchers = vouchers;
    }

    @GetMapping("/{month}")
    @RequiresPermission(Permission.SEE_INCOME)
    List<Vouchers.Voucher> list(
            Caller caller,
            @PathVariable String month,
            @RequestParam(defaultValue = "1122") String receivable,
            @RequestParam(defaultValue = "6001") String income,
            @RequestParam(defaultValue = "222101") String tax) {
        return vouchers.list(caller, month(month), accounts(receivable, income, tax));
    }

    @GetMapping("/{month}/yonyou.txt")
    @RequiresPermission(Permission.SEE_INCOME)
    ResponseEntity<byte[]> yonyou(
            Caller caller,
            @PathVariable String month,
            @RequestParam(defaultValue = "1122") String receivable,
            @RequestParam(defaultValue = "6001") String income,
            @RequestParam(defaultValue = "222101") String tax) {
        byte[] text = YonyouText.write(vouchers.list(caller, month(month), accounts(receivable, income, tax)));
        return file(YonyouText.TYPE + "; charset=GBK", "vouchers-" + month + ".txt", text);
    }

    @GetMapping("/{month}/kingdee.xlsx")
    @RequiresPermission(Permission.SEE_INCOME)
    ResponseEntity<byte[]> kingdee(
            Caller caller,
            @PathVariable String month,
            @RequestParam(defaultValue = "1122") String receivable,
            @RequestParam(defaultValue = "6001") String income,
            @RequestParam(defaultValue = "222101") String tax)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        KingdeeWorkbook.write(vouchers.list(caller, month(month), accounts(receivable, income, tax)), out);
        return file(KingdeeWorkbook.TYPE, "vouchers-" + month + ".xlsx", out.toByteArray());
    }

    private static YearMonth month(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException e) {
            throw new Failure(VoucherError.BAD_MONTH, e, month);
        }
    }

    private static Accounts accounts(String receivable, String income, String tax) {
        for (String code : List.of(receivable, income, tax)) {
            if (!ACCOUNT.matcher(code).matches()) {
                throw new Failure(VoucherError.BAD_ACCOUNT, code);
            }
        }
        return new Accounts(receivable, income, tax);
    }

    private static ResponseEntity<byte[]> file(String type, String name, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(content);
    }
}
