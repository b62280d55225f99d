package io.zhanggui.metrics.catalogue;

import io.zhanggui.metrics.Note;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The kinds of faults of catalogue files, each with a stable number and two sentences: what is wrong, and what to do. In
 * them {0} is what was found, {1} what was expected and {2} what it is about.
 */
enum FaultKind {
    NOT_YAML(
            1,
            "这里的 YAML 写法不对",
            "not well-formed YAML: {0}",
            "检查这一行和上一行的缩进、冒号后的空格、引号和括号",
            "look at indentation, the space behind colons, quotes and brackets of this line and the one above"),
    NOT_FIELDS(
            2,
            "这里要写成一组字段，现在是“{0}”",
            "expected fields such as {1}, found \"{0}\"",
            "写成 {1}",
            "write fields, such as {1}"),
    NOT_A_LIST(3, "“{2}”下面要是一列条目", "\"{2}\" must hold a list", "每条前面写“- ”", "begin each entry with \"- \""),
    NOT_SINGLE(4, "这里只能写一个值", "expected a single value", "不要写成列表或一组字段", "write neither a list nor fields"),
    MISSING(5, "缺少“{2}”", "\"{2}\" is missing", "补上“{2}: …”", "add \"{2}: …\""),
    UNKNOWN(6, "不认识{2}“{0}”", "unknown {2} \"{0}\"", "是不是要写：{1}", "did you mean {1}?"),
    TWICE(7, "{2}“{0}”写了两次", "the {2} \"{0}\" is declared twice", "删掉一个，或换一个名字", "remove one or give it another name"),
    BAD_MEASURE(
            8,
            "度量读不懂：“{0}”",
            "take: cannot read \"{0}\"",
            "写成“怎么算 列 of 数据表 on 日期列 where 条件”，例如 {1}",
            "take: expected e.g. \"{1}\""),
    BAD_CONDITION(
            9,
            "条件读不懂：“{0}”",
            "where: cannot read \"{0}\"",
            "写成 {1}，几个条件之间写 and",
            "write {1}; several are joined by \"and\""),
    BAD_FORMULA(10, "公式写错了：{2}，那里是“{0}”", "formula: {2}, found \"{0}\"", "这里要写：{1}", "expected {1}"),
    BAD_ORIGIN(
            11,
            "区间的出处写错了：“{0}”",
            "origin: expected \"premise\" with its number, \"platform\" or \"agency\", found \"{0}\"",
            "写成：{1}",
            "write {1}"),
    NOT_YOUR_WORD(
            12,
            "自己的文件里只能写自定的区间，不能写“{0}”",
            "a file of your own holds bands of your own only, not \"{0}\"",
            "出处写成 agency，后面可以加说明，例如 {1}",
            "write the origin agency, with a note behind it such as {1}"),
    BAD_BAND(
            13,
            "区间读不懂：“{0}”",
            "band: expected e.g. \"{1}\", found \"{0}\"",
            "写成“from 下限 below 上限”，例如 {1}；不含下限写 above，含上限写 to",
            "write a lower bound, an upper one or both; \"above\" leaves the lower bound out, \"to\" takes the upper one in"),
    PERCENT_SIGN(
            14,
            "区间的数“{0}”与单位 {2} 不合",
            "band: {0} does not fit the unit {2}",
            "单位是 percent 的写 % 号，其他单位不写",
            "a bound has a % sign where the unit is percent, and none otherwise"),
    BAND_GAP(
            15,
            "每个值要正好落在一个区间里，而现在{2}",
            "bands: each value must lie in exactly one band, but {2}",
            "让每一档从前一档结束的地方开始，below 后接 from，to 后接 above；最低一档不写下限，最高一档不写上限",
            "let each band begin where the one below it ends, \"from\" after \"below\" and \"above\" after \"to\"; the lowest has no lower bound, the highest no upper one"),
    NO_SOURCE(
            16,
            "指标没有公式",
            "the metric has none of \"computed\", \"reported\" and \"typed\"",
            "写一行 computed: 公式（由明细算出）、reported: 公式（平台报表）或 typed: 公式（人工补录）",
            "add a line such as \"computed: ratio(paid_sum, paid_orders)\""),
    BAD_KEY(
            17,
            "代号“{0}”不能用",
            "the key \"{0}\" cannot be used",
            "用小写字母开头，只含小写字母、数字和下划线，最多 60 个字，例如 {1}",
            "begin with a small letter and use small letters, digits and underscores, 60 at most, such as {1}"),
    SHIPPED_METRIC(
            18,
            "“{0}”是自带指标，它的公式不能改：同一个代号只能有一个口径",
            "\"{0}\" is a shipped metric, whose formula stays: one key has one definition",
            "新口径用自己的代号，例如 {1}；只改名称、说明或区间，写在 changes 下面",
            "give the new formula a key of its own such as {1}; names, words and bands change under \"changes\""),
    NAME_TAKEN(
            19,
            "名称“{0}”已经是指标 {2} 的名称",
            "the name \"{0}\" is that of the metric {2} already",
            "换一个分得清的名称",
            "choose a name that people can tell apart"),
    COLUMN_UNSUITED(
            20,
            "列“{0}”不能这样用：它是{2}",
            "the column \"{0}\" cannot be used so: it holds {2}",
            "可以用的列：{1}",
            "columns that can be used: {1}"),
    MONEY_UNIT(
            21,
            "度量“{0}”的单位写错了：{2}",
            "the unit of the measure \"{0}\" is wrong: {2}",
            "金额的列在数据里以分计，写 unit: yuan；其他列不写",
            "columns of money are in fen and need unit: yuan; others must not have it"),
    DOES_NOT_ADD(
            22,
            "这个公式的各日结果不能相加",
            "the days of this formula do not add up",
            "补上 days: whole（按整段期间计算）",
            "add days: whole, so that it is worked out over the period as a whole"),
    CANNOT_REFER(
            23,
            "公式里不能用指标“{0}”：{2}",
            "a formula cannot use the metric \"{0}\": {2}",
            "改用它的度量：{1}",
            "use its measures instead: {1}"),
    BOTH_LANGUAGES(24, "“{0}”要和“{1}”一起写", "\"{0}\" needs \"{1}\" beside it", "中文和英文都写上", "write it in both languages"),
    TOO_LONG(25, "太长了（{0}）", "too long ({0})", "最多 {1}", "{1} at most"),
    UNITS_DIFFER(
            27,
            "公式把金额和个数相加减：“{0}”",
            "the formula adds yuan and counts: \"{0}\"",
            "相加减的各部分要同一单位",
            "add only what has one unit"),
    UNIT_UNLIKE(
            28,
            "单位写了 {0}，公式算出来的是{2}",
            "the unit is {0} but the formula gives {2}",
            "改单位或公式，例如 {1}",
            "change the unit or the formula, such as {1}"),
    NOTHING_CHANGED(26, "对“{0}”没有改任何东西", "nothing of \"{0}\" is changed", "写上要改的：{1}", "write what changes: {1}");

    private final int number;
    private final Note said;
    private final Note hint;

    FaultKind(int number, String zh, String en, String hintZh, String hintEn) {
        this.number = number;
        this.said = new Note(zh, en);
        this.hint = new Note(hintZh, hintEn);
    }

    /** Stable, such as {@code CATALOGUE-05}. */
    String code() {
        return String.format(Locale.ROOT, "CATALOGUE-%02d", number);
    }

    Note said(String found, Note what, List<String> expected) {
        return filled(said, found, what, expected);
    }

    Note hint(String found, Note what, List<String> expected) {
        if (this == UNKNOWN && expected.isEmpty()) {
            return new Note("删掉它", "remove it");
        }
        return filled(hint, found, what, expected);
    }

    private static Note filled(Note sentence, String found, Note what, List<String> expected) {
        return new Note(
                fill(sentence.zh(), found, String.join("、", expected), what.zh()),
                fill(
                        sentence.en(),
                        found,
                        expected.stream().map(FaultKind::quoted).collect(Collectors.joining(", ")),
                        what.en()));
    }

    /** Words stand in quotes, examples of several words as they are. */
    private static String quoted(String word) {
        return word.indexOf(' ') < 0 ? "\"" + word + "\"" : word;
    }

    private static String fill(String template, Object... places) {
        return new MessageFormat(template.replace("'", "''"), Locale.ROOT).format(places);
    }
}
