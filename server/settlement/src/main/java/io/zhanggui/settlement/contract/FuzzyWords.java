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

    /** Dates, deadlines and names that bear a number: they say when or what, and not how much. */
    private static final Pattern NO_AMOUNT =
            Pattern.compile("20[0-9]{2}\\s*[年./-]?(?:\\s*[0-9]{1,2}\\s*[月./-])?(?:\\s*[0-9]{1,2}\\s*[日号]?)?(?:年?度)?"
                    + "|(?<![0-9])[0-9]{1,2}\\s*月(?:份|底|末|初)?(?:\\s*[0-9]{1,2}\\s*[日号])?(?![0-9])"
                    + "|[0-9一二两三四五六七八九十半]+\\s*(?:个)?(?:工作日|日|天|周|星期|月|季度|年|小时)(?:之内|以内|内|以后|之后|后|前|起|时间|期满)"
                    + "|第\\s*[0-9一二三四五六七八九十]+\\s*(?:季度|个月|月|周|期|阶段|年|步|批)|[0-9一二三四]\\s*季度|Q[1-4]"
                    + "|双\\s*1[12]|双十[一二]|6[.·]?18|[345]\\s*[AaＡ]|[34]\\s*[CcＣ]|TOP\\s*[0-9]+|一个(?=新|更|大|好)");

    /** What only a moment can measure: a deadline says enough. */
    private static final String TIMING = "尽快|及时|第一时间|立即|随时|不定期|定期|近期|适时|按时|如期|准时";

    /** A change by a bare number: percent, points or pieces. */
    private static final Pattern BARE_CHANGE =
            Pattern.compile("(?:提升|提高|增长|增加|上升|降低|减少|下降|压缩)(?:到|至|了|约)?\\s*[0-9]+(?:[.][0-9]+)?\\s*$");

    /** Acts that a calendar makes countable: “每周” says enough of a meeting, and nothing of “照看好”. */
    private static final Pattern COUNTABLE = Pattern.compile(
            "提交|提供|发布|召开|开会|例会|会议|复盘|更新|巡检|汇报|报告|[日周月季年]报|直播|上新|推送|盘点|检查|对账|回访|拜访|培训|发送"
                    + "|纪要|排期|方案|清单|盘库|同步|备份|支付|付款|结清|考核|抽查|核对|报名|换新|排班|开播|拍摄|交付|完成|上线|上架|寄|归还|移交|联系|办结|审核|回复|答复|首次|办理|解决|处理");

    /** A number in digits, or Chinese numerals before a unit. */
    private static final Pattern MEASURED =
            Pattern.compile("[0-9]|[一二两三四五六七八九十百千]+(?:个|元|万|天|日|小时|分钟|秒|次|人|名|条|件|篇|周|分|倍|款|场|份|项|版|成)");

    /** Periods of the calendar: they say how often, and not how soon or how much. */
    private static final Pattern PERIODIC = Pattern.compile("每[日天周月季年]|[日周月季年]报|首[日月周]");

    /** Clauses that say who bears, owns, does, may or must not: they need no number to be kept or broken. */
    private static final Pattern DEFINITE = Pattern.compile(
            "不得|禁止|不(?:向|以|将|再|可|使用|泄露|转让|考核)|仅(?:用|限|供)|归[^，。；]{1,8}所有"
                    + "|由(?!双方|各方|相关)[^，。；]{1,12}(?:承担|缴纳|支付|开设|提供|保管|持有|管理|负担|管辖|充值)|须经|须[^，。；]{1,6}同意|经[^，。；]{1,8}(?:书面|邮件)"
                    + "|书面|邮件确认|盖章|签字|仲裁|法院|复印件|发票|自[^，。；]{1,14}(?:起|生效)|包括[^，。；]+、|含[^，。；]+、|指定[^，。；]+为"
                    + "|以[^，。；]{1,16}(?:文件|导出|报表|后台|目录|口径|账单|单据)[^，。；]{0,6}为准|除以|之和|万分之|千分之|百分之"
                    // Acts that are done or not done, whatever is thought of them.
                    + "|退回|归还|开通|销毁|删除|出具|发至|发送|启用|停用|记录|交付|提交|移交|签订|签署|备案|登记|披露|保密|上架|下架|上线|安装|培训|拍摄|寄送"
                    + "|开具|对账|加收|扣除|赔偿|终止|解除|转包|授权|效力|不承诺|有效期至|期限[自至]|到期|书?面?通知甲方|提前(?:通知|告知)|通知方式|计入[^，。；]{2,}|开启|关闭|退还|由[^，。；]{1,6}自付");

    private static final Pattern INNOCENT = Pattern.compile(
            "响应时间|响应时长|响应率|保证金|优先购买权|优先受偿|减少损失|准时率|处理及时率|违约|合约|约定|约束|签约|履约|预约|邀约|节约|不可抗力|合理使用费|及时率|准时率|显著性|有效期|有效访客|有效合同|相关性|关联销售|争取意见|一般纳税人|一般贸易|优质服务奖");

    /** Results that everybody sees otherwise. */
    private static final String RESULTS =
            "见效|爆单|爆款|大卖|热卖|活力|照看好|打理好|经营好|运营好|做好|做强|做大|口碑|出圈|腾飞|翻身|起飞|火起来|上(?:一个)?(?:新)?台阶|更上一层楼|质的飞跃|跨越式|影响力|知名度|美誉度|竞争力|头部|标杆|第一梯队|遥遥领先";

    /** Vague only where no number stands beside it. */
    private static final Map<Pattern, String> CURED_BY_A_NUMBER = new LinkedHashMap<>();

    /** Vague however many numbers stand beside it: “力争提升 20%” binds nobody. */
    private static final Map<Pattern, String> HEDGES = new LinkedHashMap<>();

    static {
        put(CURED_BY_A_NUMBER, "显著|明显|大幅|较大幅度|大大|大力|积极", "写成“提升 20%”或“提升 0.5 个百分点”");
        put(
                CURED_BY_A_NUMBER,
                "推动|促进|提升|提高|增强|降低|减少|改善|优化|扩大|带动|拉动|追加|加大|稳中有升|向好|稳步|逐步|不断|持续(?:增长|优化)|稳定增长",
                "写成要达到的数");
        put(CURED_BY_A_NUMBER, TIMING, "写成“24 小时内”“每周一次”");
        put(CURED_BY_A_NUMBER, RESULTS, "写成指标和要达到的数");
        put(CURED_BY_A_NUMBER, "适当|合理|合适|酌情|视[^，。；]{0,6}情况|根据实际情况|按需|必要时|必要的|灵活|优先", "写成条件和数额");
        put(CURED_BY_A_NUMBER, "较(?:高|低|大|小|快|多|少|好|强|优)|一定(?:的|数量|幅度|程度|比例)|相当", "写成数");
        put(CURED_BY_A_NUMBER, "良好|优秀|优质|满意|高质量|高标准|专业的|完善|到位|理想|圆满|成功|美观|大方|丰富|全方位|全面|充分|妥善|平稳|顺利", "写成评分、比率或验收清单");
        put(CURED_BY_A_NUMBER, "领先|前列|平均水平|同行|市场水平|主流水平|中上水平|水平以上", "写成来源和数值");
        put(CURED_BY_A_NUMBER, "部分(?=费用|退款|奖励)|等(?:相关|其他|各项|一系列)|相关(?:工作|事宜|费用|服务|指标|资料|材料|信息|人员|数据)", "写成清单");
        put(
                CURED_BY_A_NUMBER,
                "做好|抓好|加强|强化|保障|保持|维护|维持|深入|深度|挖掘|避免|防止|响应|跟进|关注|协助|配合|支持|加派|增派|调配|控制|管控|勤勉|尽责"
                        + "|过硬|精美|力度|效率|迅速|快速|密切|良性|健康|安全稳定|尽早|尽职|赋能|打造|树立|引领|深耕|助力|提质|等工作|日常(?:运营|维护|管理)",
                "写成数量、日期或验收标准");
        put(HEDGES, "不限于|包括但不|各类|若干|适度|市场情况|解释为准|协商结果|其他事项|交办|其它事项|视为合格|预计", "写成条件、数额和由谁定");
        put(HEDGES, "尽力|尽量|尽可能|努力|力争|争取|全力|最大努力", "写成要达到的数");
        put(HEDGES, "左右|大约|大概|约\\s*(?=[0-9一二两三四五六七八九十])|上下浮动|基本上|基本达到|基本完成", "写成确定的数和允许偏差");
        put(HEDGES, "原则上|一般情况下|通常|正常情况下|理论上|惯例|行规", "写成例外是什么");
        put(HEDGES, "(?:另行|再行|友好)(?:协商|商定|商议|约定|确定)|另议|再议|面议|口头|双方沟通后|后续确定|以实际为准|待定|最终确认|最终解释|未尽事宜", "写成由谁、在几天内、按什么定");
    }

    private static final Pattern NOBODY = Pattern.compile(
            "(?:待定|未定|另定|暂无|无|双方|各方|甲乙双方|相关(?:人员|部门|方|数据|报表|平台)?|有关(?:人员|部门|方|数据)?|TBD|tbd|N/?A|n/?a|/|-|—|[?？]+)(?:协商|商定|确定|负责|提供)?");

    private FuzzyWords() {}

    private static void put(Map<Pattern, String> words, String pattern, String instead) {
        words.put(Pattern.compile(pattern), instead);
    }

    /** The first word nobody can measure. */
    static Optional<String> in(String text) {
        for (String clause : CLAUSES.split(text)) {
            String bare = INNOCENT.matcher(clause).replaceAll("");
            Optional<String> word = first(HEDGES, bare);
            if (word.isEmpty()) {
                word = unmeasured(clause, bare);
            }
            if (word.isPresent()) {
                return word;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> unmeasured(String clause, String bare) {
        Matcher change = BARE_CHANGE.matcher(clause.strip());
        if (change.find()) {
            return Optional.of(change.group());
        }
        if (isAmount(clause)) {
            return Optional.empty();
        }
        boolean dated = MEASURED.matcher(clause).find();
        return first(CURED_BY_A_NUMBER, dated ? bare.replaceAll(TIMING, "") : bare);
    }

    /** Whether a clause says how much, beside when. */
    private static boolean isAmount(String clause) {
        return MEASURED.matcher(NO_AMOUNT.matcher(clause).replaceAll("")).find();
    }

    /**
     * Whether a promise can be kept or broken by nobody: no amount, nothing that says who bears or may what, and no countable act
     * with its date or turn.
     */
    static boolean isUnmeasured(String promise) {
        boolean dated =
                PERIODIC.matcher(promise).find() || MEASURED.matcher(promise).find();
        return !isAmount(promise)
                && !DEFINITE.matcher(promise).find()
                && !(dated && COUNTABLE.matcher(promise).find());
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

    /** Whether an answer to "who" or "whence" names nobody and nothing. */
    static boolean namesNobody(String text) {
        return NOBODY.matcher(text.strip()).matches();
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
