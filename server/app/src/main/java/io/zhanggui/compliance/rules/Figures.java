package io.zhanggui.compliance.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Figures of a text, which phrasings name like word lists: {@code {percent}}, {@code {money}}, {@code {period}}. */
final class Figures {

    /** The highest prize of a draw, in yuan: 反不正当竞争法 第十一条. */
    private static final BigDecimal HIGHEST_PRIZE = new BigDecimal(50_000);
    /** A former price so many times the new one is not believed without its basis. */
    private static final BigDecimal DOUBTFUL_CUT = new BigDecimal(3);

    private static final BigDecimal TEN_THOUSAND = new BigDecimal(10_000);

    private static final String NUMERALS = "零〇一二两三四五六七八九十百千万亿半几数壹贰叁肆伍陆柒捌玖拾佰仟幺";
    private static final String OTHER_BEGINNINGS = "当隔次立瞬¥￥:：截上下原市专吊门官日划";

    private static final String DIGITS = "[0-9０-９]+(?:[.．,，][0-9０-９]+)*";
    private static final String NUMBER = "(?:" + DIGITS + "\\s*[万亿千百]?|[一二两三四五六七八九十百千万亿半几数壹贰叁肆伍陆柒捌玖拾佰仟]+)";

    private static final String ASCII_DIGITS = "0123456789";
    private static final String ALL_DIGITS = ASCII_DIGITS + "０１２３４５６７８９";
    private static final String COUNTS = ALL_DIGITS + "一二两三四五六七八九十百千万亿半几数壹贰叁肆伍陆柒捌玖拾佰仟";

    /** @param begins the characters with which it may begin, so that it is not tried anywhere else */
    private record Form(String name, String begins, Pattern pattern, Predicate<Matcher> holds) {}

    private static final List<Form> FORMS = new ArrayList<>();
    /** The numbers of the forms that may begin with a character. */
    private static final Map<Character, BitSet> BY_BEGIN = new HashMap<>();

    private static final BitSet NO_FORM = new BitSet();

    static {
        put("number", COUNTS, NUMBER);
        put("many", COUNTS + "上", DIGITS + "\\s*[多余]?\\s*[万亿]\\+?|[一二两三四五六七八九十百千数上贰叁伍柒捌拾佰]+[万亿]|百万|千万|[0-9]{5,}\\+?");
        put("percent", COUNTS, NUMBER + "\\s*[%％﹪]|百分之" + NUMBER + "|百分百|百分之百|[五六七八九]成");
        put("money", COUNTS + "¥￥", NUMBER + "\\s*多?(?:元|块|圆|毛|rmb|RMB)|[¥￥]\\s*" + NUMBER);
        put(
                "period",
                COUNTS + "当隔次立瞬",
                "(?:" + NUMBER + "|当|隔|次|一整)\\s*[多来]?个?(?:疗程|星期|礼拜|小时|分钟|天|日|周|月|年|秒|晚|夜)|立马|立刻|当场|瞬间");
        put("times", COUNTS, NUMBER + "\\s*(?:个?疗程|[次遍片瓶盒支贴包回罐套])");
        put("year", "12截上下", "(?<![0-9])(?:19|20)[0-9]{2}\\s*(?:年|双|618|财年)|截至|上半年|下半年");
        put("date", ASCII_DIGITS, "[0-9]{1,2}\\s*月\\s*[0-9]{1,2}|[0-9]{1,2}[./][0-9]{1,2}\\s*[-—~至到]");
        put("phone", "1１", "(?<![0-9０-９])[1１][3-9３-９](?:[-\\s]?[0-9０-９]){9}(?![0-9０-９])");
        put("digits", ALL_DIGITS, "[0-9０-９](?:[-\\s]?[0-9０-９]){4,}");
        put(
                "spokendigits",
                "零〇一幺二两三四五六七八九壹贰叁肆伍陆柒捌玖",
                "[零〇一幺二两三四五六七八九壹贰叁肆伍陆柒捌玖](?:[-\\s]?[零〇一幺二两三四五六七八九壹贰叁肆伍陆柒捌玖]){4,}");
        put("account", ":：", "[:：]\\s*[A-Za-z0-9_-]{5,20}");
        put(
                "link",
                "abcdefghijklmnopqrstuvwxyz" + ASCII_DIGITS,
                "(?:https?://|www\\.)(?!\\S*(?:taobao|tmall|alicdn|1688|aliyun|alipay))\\S+"
                        + "|(?<![a-z0-9.])(?!taobao|tmall|1688)[a-z0-9-]{2,}\\.(?:com|cn|net|top|xyz|shop|vip|cc)(?![a-z])");
        put(new Form(
                "bigmoney",
                ALL_DIGITS + "六七八九十百千柒捌玖拾佰",
                Pattern.compile("(" + DIGITS + ")\\s*(万)?\\s*(?:元|块|现金|大奖|巨奖)?|[六七八九十百千柒捌玖拾佰]+万"),
                Figures::isAboveHighestPrize));
        put(new Form(
                "deepcut",
                "原市专吊门零官日划",
                Pattern.compile("(?:原价|市场价|专柜价|吊牌价|门店价|零售价|官网价|日常价|划线价)[^0-9。\\v]{0,4}([0-9]+(?:\\.[0-9]+)?)"
                        + "[^0-9。\\v]{1,14}([0-9]+(?:\\.[0-9]+)?)(?![0-9]*[%折点时月号日件人名])"),
                Figures::isDoubtfulCut));
    }

    private Figures() {}

    private static void put(String name, String begins, String pattern) {
        put(new Form(name, begins, Pattern.compile(pattern), any -> true));
    }

    private static void put(Form form) {
        for (int at = 0; at < form.begins().length(); at++) {
            BY_BEGIN.computeIfAbsent(form.begins().charAt(at), key -> new BitSet())
                    .set(FORMS.size());
        }
        FORMS.add(form);
    }

    static List<String> names() {
        return FORMS.stream().map(Form::name).toList();
    }

    /** Tells of each figure: its name, and begin and end; also of those that are hidden by fillers and odd digits. */
    static void find(String text, BiConsumer<String, int[]> found) {
        findIn(text, found);
        if (PlainFigures.areNeeded(text)) {
            PlainFigures plain = new PlainFigures(text);
            findIn(plain.text(), (name, place) -> {
                if (!name.equals("link")) {
                    found.accept(name, new int[] {plain.start(place[0]), plain.end(place[1])});
                }
            });
        }
    }

    private static void findIn(String text, BiConsumer<String, int[]> found) {
        @Nullable Matcher[] matchers = new Matcher[FORMS.size()];
        for (int at = 0; at < text.length(); at++) {
            BitSet forms = mayBegin(text, at) ? BY_BEGIN.getOrDefault(text.charAt(at), NO_FORM) : NO_FORM;
            for (int one = forms.nextSetBit(0); one >= 0; one = forms.nextSetBit(one + 1)) {
                Form form = FORMS.get(one);
                Matcher matcher = matchers[one];
                if (matcher == null) {
                    matcher = form.pattern().matcher(text).useTransparentBounds(true);
                    matchers[one] = matcher;
                }
                matcher.region(at, text.length());
                if (matcher.lookingAt() && form.holds().test(matcher)) {
                    found.accept(form.name(), new int[] {matcher.start(), matcher.end()});
                }
            }
        }
    }

    /** Whether a figure may begin there: at a numeral that does not go on a number, or at what else begins one. */
    private static boolean mayBegin(String text, int at) {
        char each = text.charAt(at);
        boolean numeral = isNumeral(each);
        if (numeral || isLatin(each)) {
            return at == 0 || !(numeral ? isNumeral(text.charAt(at - 1)) : isLatin(text.charAt(at - 1)));
        }
        return OTHER_BEGINNINGS.indexOf(each) >= 0;
    }

    private static boolean isNumeral(char each) {
        return each >= '0' && each <= '9' || each >= '０' && each <= '９' || NUMERALS.indexOf(each) >= 0;
    }

    private static boolean isLatin(char each) {
        return each >= 'a' && each <= 'z' || each >= 'A' && each <= 'Z';
    }

    private static boolean isAboveHighestPrize(Matcher matcher) {
        if (matcher.group(1) == null) {
            return true;
        }
        BigDecimal amount = amount(matcher.group(1));
        boolean yuan = matcher.group(2) != null || matcher.group().matches(".*[元块金奖]");
        return yuan && (matcher.group(2) == null ? amount : amount.multiply(TEN_THOUSAND)).compareTo(HIGHEST_PRIZE) > 0;
    }

    private static boolean isDoubtfulCut(Matcher matcher) {
        BigDecimal now = amount(matcher.group(2));
        return now.signum() > 0 && amount(matcher.group(1)).compareTo(now.multiply(DOUBTFUL_CUT)) >= 0;
    }

    private static BigDecimal amount(String written) {
        String digits = written.codePoints()
                .map(each -> Character.isDigit(each) ? '0' + Character.digit(each, 10) : each == '．' ? '.' : each)
                .filter(each -> each == '.' || Character.isDigit(each))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        int second = digits.indexOf('.', digits.indexOf('.') + 1);
        return new BigDecimal(second > 0 ? digits.substring(0, second) : digits);
    }
}
