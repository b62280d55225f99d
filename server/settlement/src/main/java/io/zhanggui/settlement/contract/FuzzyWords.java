package io.zhanggui.settlement.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words of contracts that promise without a measure. A clause that also says a number with its unit is measured. */
final class FuzzyWords {

    private static final Pattern CLAUSES = Pattern.compile("[，。；;,\\n]");

    /** A number with something behind it, written in digits or as Chinese numerals before a unit. */
    private static final Pattern MEASURED =
            Pattern.compile("[0-9]+(?:\\.[0-9]+)?\\s*(?:%|pp|个|元|万|天|日|小时|分钟|次|人|条|件|篇|月|周|年|分|倍|号|名|款|场|工作日|百分点)"
                    + "|[一二两三四五六七八九十百千]+(?:个|元|万|天|日|小时|分钟|次|人|条|件|篇|周|分|倍|名|款|场)");

    /** Words in which a fuzzy one is only a part: 违约, 合约, 约定 are not 约; 时效 is not vague. */
    private static final Pattern INNOCENT = Pattern.compile(
            "违约|合约|约定|约束|签约|履约|预约|邀约|节约|不可抗力|合理使用费|及时率|准时率|显著性|有效期|有效访客|有效合同|相关性|关联销售|争取意见|一般纳税人|一般贸易|优质服务奖");

    /** Vague only where no number stands beside it. */
    private static final Map<Pattern, String> CURED_BY_A_NUMBER = new LinkedHashMap<>();

    /** Vague however many numbers stand beside it: “力争提升 20%” binds nobody. */
    private static final Map<Pattern, String> HEDGES = new LinkedHashMap<>();

    static {
        put(CURED_BY_A_NUMBER, "显著|明显|大幅|较大幅度|大大", "写成“提升 20%”或“提升 0.5 个百分点”");
        put(HEDGES, "尽力|尽量|尽可能|努力|力争|争取|全力", "写成要达到的数");
        put(CURED_BY_A_NUMBER, "尽快|及时|第一时间|立即|随时|不定期|定期|近期|适时", "写成“24 小时内”“每周一次”");
        put(HEDGES, "左右|大约|大概|约\\s*(?=[0-9一二三四五六七八九十])|上下浮动|基本上|基本达到|基本完成", "写成确定的数和允许偏差");
        put(CURED_BY_A_NUMBER, "适当|合理|酌情|视情况|视具体情况|根据实际情况|按需|必要时|灵活", "写成条件和数额");
        put(HEDGES, "原则上|一般情况下|通常|正常情况下|理论上", "写成例外是什么");
        put(CURED_BY_A_NUMBER, "良好|优秀|优质|较好|满意|高质量|专业的|完善的|到位|理想", "写成评分、比率或验收清单");
        put(CURED_BY_A_NUMBER, "行业领先|行业平均|同行水平|不低于同行|市场水平|主流水平", "写成来源和数值");
        put(HEDGES, "另行协商|另行约定|另议|再议|面议|口头|双方沟通后|后续确定|以实际为准|待定", "写成由谁、在几天内、按什么定");
        put(CURED_BY_A_NUMBER, "若干|一定(?:的|数量|幅度|程度|比例)|部分(?=费用|退款|奖励)|等(?:相关|其他|各项|一系列)|相关(?:工作|事宜|费用|服务|指标)", "写成清单");
        put(CURED_BY_A_NUMBER, "有效(?:提升|改善|增长|降低|带动|拉动)|稳步|稳定(?:增长|提升)|持续(?:提升|增长|优化)|逐步|不断", "写成每期的目标值");
    }

    private FuzzyWords() {}

    private static void put(Map<Pattern, String> words, String pattern, String instead) {
        words.put(Pattern.compile(pattern), instead);
    }

    /** The first word nobody can measure. */
    static Optional<String> in(String text) {
        for (String clause : CLAUSES.split(text)) {
            String bare = INNOCENT.matcher(clause).replaceAll("");
            Optional<String> word = first(HEDGES, bare);
            if (word.isEmpty() && !MEASURED.matcher(clause).find()) {
                word = first(CURED_BY_A_NUMBER, bare);
            }
            if (word.isPresent()) {
                return word;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> first(Map<Pattern, String> words, String clause) {
        for (Pattern pattern : words.keySet()) {
            Matcher found = pattern.matcher(clause);
            if (found.find()) {
                return Optional.of(found.group());
            }
        }
        return Optional.empty();
    }

    /** What to write in its place. */
    static String instead(String word) {
        return Stream.of(HEDGES, CURED_BY_A_NUMBER)
                .flatMap(words -> words.entrySet().stream())
                // Some words are vague only before a number or a noun.
                .filter(each -> each.getKey().matcher(word + "1").find()
                        || each.getKey().matcher(word).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("写成数字");
    }
}
