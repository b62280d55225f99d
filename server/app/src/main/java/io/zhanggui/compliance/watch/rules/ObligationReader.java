package io.zhanggui.compliance.watch.rules;

import io.zhanggui.compliance.compare.ChineseNumber;
import io.zhanggui.compliance.watch.Obligation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads who must do what, within what time, and what is threatened, from the words of an article. */
public final class ObligationReader {

    /** Who sells, before who stands above them; longer names before those they hold. */
    private static final List<String> MERCHANTS = List.of(
            "平台内经营者", "化妆品经营者", "注册人", "备案人", "受托生产企业", "广告主", "广告经营者", "广告发布者", "销售者", "生产者", "第三方商家", "商家", "卖家",
            "经营者", "当事人", "任何单位和个人");

    private static final List<String> OTHERS =
            List.of("平台经营者", "监督检查部门", "监督管理部门", "人民政府", "国务院", "国家", "人民法院", "行业组织", "消费者", "买家", "淘宝", "京东");

    private static final Pattern MUST = Pattern.compile("应当|必须|不得|禁止|须|有义务");
    private static final Pattern PENALTY =
            Pattern.compile("罚款|没收|吊销|责令|扣分|扣除|下架|冻结|清退|关闭店铺|限制|警告|赔偿|处分|追究|撤销|取消备案|禁止其");
    private static final String NUMERAL = "[0-9零〇一二三四五六七八九十百千两]+";
    private static final Pattern WITHIN = Pattern.compile(NUMERAL + "(?:个)?(?:工作日|小时|天|日|个月|月|年)(?:以内|之内|内|前)");
    private static final Pattern SUM = Pattern.compile("(" + NUMERAL + ")(万|亿)?元以下(?:的)?罚款");
    private static final Pattern CLAUSE_END = Pattern.compile("(?<=[。；;！？\\n])");
    private static final int TEN_THOUSAND = 10_000;

    private ObligationReader() {}

    public static Obligation read(String text) {
        List<String> clauses = Stream.of(CLAUSE_END.split(text, -1))
                .map(String::strip)
                .filter(clause -> !clause.isEmpty())
                .toList();
        List<String> must = new ArrayList<>();
        List<String> penalties = new ArrayList<>();
        for (String clause : clauses) {
            if (PENALTY.matcher(clause).find()) {
                penalties.add(clause);
            } else if (MUST.matcher(clause).find()) {
                must.add(clause);
            }
        }
        List<String> within = WITHIN.matcher(text)
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
        return new Obligation(who(text), must, within, penalties, highestFine(text));
    }

    /** Whether an article names somebody who sells. */
    public static boolean concernsMerchants(Obligation obligation) {
        return obligation.who().stream().anyMatch(MERCHANTS::contains);
    }

    private static List<String> who(String text) {
        List<String> found = new ArrayList<>();
        String left = text;
        for (String name : Stream.concat(MERCHANTS.stream(), OTHERS.stream())
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .toList()) {
            if (left.contains(name)) {
                found.add(name);
                left = left.replace(name, " ");
            }
        }
        return found;
    }

    private static @Nullable Long highestFine(String text) {
        Long highest = null;
        Matcher sum = SUM.matcher(text);
        while (sum.find()) {
            long unit = sum.group(2) == null ? 1 : sum.group(2).equals("万") ? TEN_THOUSAND : 100_000_000L;
            long yuan = Math.max(0, ChineseNumber.parse(sum.group(1))) * unit;
            highest = highest == null ? (Long) yuan : (Long) Math.max(highest, yuan);
        }
        return highest;
    }
}
