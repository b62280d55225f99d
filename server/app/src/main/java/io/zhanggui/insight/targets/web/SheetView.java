package io.zhanggui.insight.targets.web;

import io.zhanggui.insight.targets.KeptPlan;
import io.zhanggui.insight.targets.TargetPlan;
import io.zhanggui.insight.targets.TargetPlan.Drivers;
import io.zhanggui.insight.targets.flow.TargetSheet;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.UserId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A sheet as the page reads it; amounts are decimal texts, which lose nothing on the way. */
record SheetView(
        MetricView metric,
        int year,
        LocalDate today,
        List<VersionView> versions,
        List<MonthView> months,
        List<CellView> cells,
        List<ItemView> items) {

    record MetricView(String key, String zh, String en, String unit, int decimals, boolean adds) {}

    record MonthView(YearMonth month, List<TargetSheet.Named> festivals) {}

    record VersionView(long shop, int version, String by, OffsetDateTime at, String reason, String total) {}

    record CellView(
            YearMonth month,
            long shop,
            @Nullable String target,
            @Nullable Long visitors,
            @Nullable Long buyers,
            @Nullable String actual,
            @Nullable String lastYear) {}

    record ItemView(YearMonth month, long shop, String item, String title, String amount) {}

    static SheetView of(TargetSheet sheet, Function<UserId, String> names) {
        return new SheetView(
                new MetricView(
                        sheet.metric().key(),
                        sheet.metric().zh(),
                        sheet.metric().en(),
                        sheet.metric().unit().name().toLowerCase(Locale.ROOT),
                        sheet.addition().decimals(),
                        sheet.addition().adds()),
                sheet.year(),
                sheet.today(),
                sheet.plans().stream().map(kept -> version(kept, names)).toList(),
                sheet.months().stream()
                        .map(month -> new MonthView(month.month(), month.festivals()))
                        .toList(),
                sheet.sold().stream().map(sold -> cell(sheet, sold)).toList(),
                sheet.plans().stream()
                        .flatMap(kept -> kept.plan().items().stream().map(part -> item(kept.plan(), part)))
                        .toList());
    }

    static VersionView version(KeptPlan kept, Function<UserId, String> names) {
        return new VersionView(
                kept.plan().shop().value(),
                kept.version(),
                names.apply(kept.by()),
                kept.at().atZone(Period.BEIJING).toOffsetDateTime(),
                kept.reason(),
                text(kept.plan().total()));
    }

    static ItemView item(TargetPlan plan, TargetPlan.ItemPart part) {
        return new ItemView(part.month(), plan.shop().value(), part.item(), part.title(), text(part.amount()));
    }

    private static CellView cell(TargetSheet sheet, TargetSheet.Sold sold) {
        TargetPlan plan = sheet.plans().stream()
                .map(KeptPlan::plan)
                .filter(one -> one.shop().value() == sold.shop())
                .findFirst()
                .orElse(null);
        BigDecimal target = plan == null ? null : plan.months().get(sold.month());
        Drivers drivers = plan == null ? null : plan.drivers().get(sold.month());
        return new CellView(
                sold.month(),
                sold.shop(),
                target == null ? null : text(target),
                drivers == null ? null : drivers.visitors(),
                drivers == null ? null : drivers.buyers(),
                sold.actual() == null ? null : text(sold.actual()),
                sold.lastYear() == null ? null : text(sold.lastYear()));
    }

    static String text(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
