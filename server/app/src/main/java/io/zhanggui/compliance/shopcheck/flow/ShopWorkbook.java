package io.zhanggui.compliance.shopcheck.flow;

import io.zhanggui.compliance.Remedy;
import io.zhanggui.compliance.Rule;
import io.zhanggui.compliance.RuleClass;
import io.zhanggui.compliance.Rulebook;
import io.zhanggui.compliance.Severity;
import io.zhanggui.compliance.shopcheck.ListingFinding;
import io.zhanggui.compliance.shopcheck.ShopChecks.HitListing;
import io.zhanggui.compliance.shopcheck.ShopRun;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The open findings of a shop as a workbook: one line for each. */
final class ShopWorkbook {

    private static final List<String> HEADS =
            List.of("商品ID", "标题", "类目", "标价（元）", "处理", "类别", "规则", "原文", "改成", "依据", "发现于", "任务", "改写后的标题");

    private final Rulebook rules;

    ShopWorkbook(Rulebook rules) {
        this.rules = rules;
    }

    /** Writes it; the stream stays open. */
    void write(List<ShopRun> newest, List<HitListing> listings, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Zhanggui", "1.0");
        Worksheet sheet = workbook.newWorksheet("自查");
        for (int at = 0; at < HEADS.size(); at++) {
            sheet.value(0, at, HEADS.get(at));
            sheet.style(0, at).bold().set();
        }
        int row = 1;
        for (HitListing listing : listings) {
            for (ListingFinding finding : listing.findings()) {
                line(sheet, row++, listing, finding);
            }
        }
        sheet.freezePane(0, 1);
        summary(workbook.newWorksheet("概况"), newest);
        workbook.finish();
    }

    private void line(Worksheet sheet, int row, HitListing listing, ListingFinding finding) {
        Rule rule = rules.findRule(finding.place().rule()).orElse(null);
        sheet.value(row, 0, listing.item());
        sheet.value(row, 1, listing.title());
        sheet.value(row, 2, listing.category());
        if (listing.priceFen() != null) {
            sheet.value(row, 3, new BigDecimal(listing.priceFen()).movePointLeft(2));
        }
        sheet.value(row, 4, finding.place().severity() == Severity.BLOCK ? "必须改" : "要依据");
        sheet.value(row, 5, className(finding.place().kind()));
        sheet.value(row, 6, rule == null ? finding.place().rule() : rule.zh());
        sheet.value(row, 7, finding.place().term());
        sheet.value(row, 8, instead(finding.place()));
        sheet.value(
                row,
                9,
                rule == null
                        ? ""
                        : rule.articles().stream().map(each -> each.cited()).collect(Collectors.joining("、")));
        sheet.value(row, 10, finding.openedAt().toString().substring(0, 10));
        sheet.value(row, 11, finding.task() == null ? "" : "T" + finding.task());
        sheet.value(row, 12, rewritten(listing));
    }

    private static String rewritten(HitListing listing) {
        Remedy gravest = listing.findings().stream()
                .map(each -> each.place().remedy())
                .max(Comparator.naturalOrder())
                .orElse(Remedy.REWRITE);
        return gravest == Remedy.REWRITE ? listing.rewritten() : gravest.words().zh();
    }

    private static String instead(ListingFinding.Place place) {
        if (place.remedy() != Remedy.REWRITE) {
            return place.remedy().words().zh();
        }
        return place.suggestion().isEmpty() ? "（删去）" : place.suggestion();
    }

    private String className(String kind) {
        return rules.listClasses().stream()
                .filter(each -> each.key().equals(kind))
                .map(RuleClass::zh)
                .findFirst()
                .orElse(kind);
    }

    private static void summary(Worksheet sheet, List<ShopRun> newest) {
        if (newest.isEmpty()) {
            sheet.value(0, 0, "还没有自查过");
            return;
        }
        ShopRun run = newest.getFirst();
        List<String> names = List.of("自查编号", "在售商品", "有问题的商品", "必须改", "要依据", "这次新发现", "这次已改好");
        List<Long> values = List.of(
                run.id(),
                (long) run.listings(),
                (long) run.hitListings(),
                (long) run.blocked(),
                (long) run.warned(),
                (long) run.opened(),
                (long) run.fixed());
        for (int at = 0; at < names.size(); at++) {
            sheet.value(at, 0, names.get(at));
            sheet.value(at, 1, values.get(at));
        }
    }
}
