package io.zhanggui.compliance.shopcheck.flow;

import io.zhanggui.compliance.Remedy;
import io.zhanggui.compliance.Rule;
import io.zhanggui.compliance.RuleClass;
import io.zhanggui.compliance.Rulebook;
import io.zhanggui.compliance.Severity;
import io.zhanggui.compliance.shopcheck.ListingFinding;
import io.zhanggui.compliance.shopcheck.ShopChecks.HitListing;
import io.zhanggui.compliance.shopcheck.ShopRun;
import io.zhanggui.shared.Period;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The open findings of a shop as a workbook: one line for each. */
final class ShopWorkbook {

    private static final List<String> HEADS =
            List.of("商品ID", "标题", "类目", "标价（元）", "处理", "类别", "规则", "原文", "改成", "依据", "发现于", "任务", "改写后的标题");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Rulebook rules;

    ShopWorkbook(Rulebook rules) {
        this.rules = rules;
    }

    /**
     * Writes it; the stream stays open.
     *
     * @param shop its name
     * @param newest its last checks, the newest first
     */
    void write(String shop, List<ShopRun> newest, List<HitListing> listings, OutputStream out) throws IOException {
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
        summary(workbook.newWorksheet("概况"), shop, newest, listings);
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

    private void summary(Worksheet sheet, String shop, List<ShopRun> newest, List<HitListing> listings) {
        sheet.value(0, 0, "店铺");
        sheet.value(0, 1, shop);
        if (newest.isEmpty()) {
            sheet.value(1, 0, "还没有自查过");
            return;
        }
        ShopRun run = newest.getFirst();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("自查时间（北京）", moment(run));
        facts.put("自查编号", run.id());
        facts.put(
                "依据的规则", rules.listClasses().size() + " 类 " + rules.listRules().size() + " 条，以及本机构处罚案例里的词");
        facts.put("检查的内容", "商品标题");
        facts.put("在售商品", run.listings());
        facts.put("有问题的商品", run.hitListings());
        facts.put("必须改", run.blocked());
        facts.put("要依据", run.warned());
        facts.put("这次新发现", run.opened());
        facts.put("这次已改好", run.fixed());
        int row = 1;
        for (Map.Entry<String, Object> fact : facts.entrySet()) {
            put(sheet, row++, List.of(fact.getKey(), fact.getValue()));
        }
        row = classes(sheet, row + 1, listings);
        trend(sheet, row + 1, newest);
    }

    /** Open findings of each class, the most first. */
    private int classes(Worksheet sheet, int from, List<HitListing> listings) {
        Map<String, Long> counts = listings.stream()
                .flatMap(listing -> listing.findings().stream())
                .collect(Collectors.groupingBy(finding -> finding.place().kind(), Collectors.counting()));
        int row = heads(sheet, from, List.of("类别", "未改的问题"));
        List<Map.Entry<String, Long>> most = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .toList();
        for (Map.Entry<String, Long> each : most) {
            put(sheet, row++, List.of(className(each.getKey()), each.getValue()));
        }
        return row;
    }

    private static void trend(Worksheet sheet, int from, List<ShopRun> newest) {
        int row = heads(sheet, from, List.of("最近几次自查", "在售商品", "有问题的商品", "必须改", "要依据", "新发现", "已改好"));
        for (ShopRun run : newest) {
            put(
                    sheet,
                    row++,
                    List.of(
                            moment(run),
                            run.listings(),
                            run.hitListings(),
                            run.blocked(),
                            run.warned(),
                            run.opened(),
                            run.fixed()));
        }
    }

    private static int heads(Worksheet sheet, int row, List<String> names) {
        put(sheet, row, names);
        sheet.range(row, 0, row, names.size() - 1).style().bold().set();
        return row + 1;
    }

    private static void put(Worksheet sheet, int row, List<?> cells) {
        for (int at = 0; at < cells.size(); at++) {
            if (cells.get(at) instanceof Number number) {
                sheet.value(row, at, number);
            } else {
                sheet.value(row, at, cells.get(at).toString());
            }
        }
    }

    private static String moment(ShopRun run) {
        return MINUTE.format(run.at().atZone(Period.BEIJING));
    }
}
