package io.zhanggui.compliance.compare;

import io.zhanggui.shared.Bilingual;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What plainly is no text of a rule, however it is numbered or not. Whatever else has more than one sentence is taken: notices
 * come in every shape, and refusing one costs more than keeping one too many.
 */
public enum NoRule {
    BINARY("不是文字，像二进制文件", "it is no text but some binary file", NoRule::isBinary),
    SIGN_IN("像登录页：网站要登录才给看，请登录后复制正文", "it looks like a page to sign in: sign in and copy the text", NoRule::isSignIn),
    FIGURES("全是数字，像一张报表", "it is all figures, like a report", NoRule::isFigures),
    ONE_LINE("只有一句话", "it is a single sentence", NoRule::isOneLine);

    private static final double CONTROL = 0.01;
    private static final double MOSTLY = 0.6;
    private static final int SHORT = 1_500;
    private static final Pattern PASSWORD_FIELD = Pattern.compile("(?is)<input[^>]+type\\s*=\\s*[\"']?password");
    private static final Pattern SIGN_IN_WORDS = Pattern.compile("登录|登陆|(?i:log ?in|sign ?in)");
    private static final Pattern SECRET_WORDS = Pattern.compile("密码|验证码|扫码|(?i:password)");
    private static final Pattern STATED = Pattern.compile("[。；;]");
    private static final Pattern NUMBERED = Pattern.compile("^(第.{1,9}条|\\d{1,2}\\.|[一二三四五六七八九十]{1,3}、).*");

    private final String zh;
    private final String en;
    private final Predicate<String> is;

    NoRule(String zh, String en, Predicate<String> is) {
        this.zh = zh;
        this.en = en;
        this.is = is;
    }

    /** Why a text is no rule; empty where it may be one. */
    public static Optional<NoRule> find(String content) {
        return Stream.of(values()).filter(each -> each.is.test(content)).findFirst();
    }

    public Bilingual words() {
        return new Bilingual(zh, en);
    }

    private static boolean isBinary(String content) {
        long odd = content.chars()
                .filter(each -> each == '\ufffd' || (Character.isISOControl(each) && "\t\n\r\f".indexOf(each) < 0))
                .count();
        return odd > content.length() * CONTROL;
    }

    /** A form for a password, or next to nothing but words about signing in. */
    private static boolean isSignIn(String content) {
        List<String> lines = PlainText.lines(content);
        String plain = String.join("\n", lines);
        boolean states = STATED.matcher(plain).results().count() > 2;
        return !states
                && plain.length() < SHORT
                && (PASSWORD_FIELD.matcher(content).find()
                        || (SIGN_IN_WORDS.matcher(plain).find()
                                && SECRET_WORDS.matcher(plain).find()
                                && lines.stream()
                                        .noneMatch(
                                                line -> NUMBERED.matcher(line).matches())));
    }

    private static boolean isFigures(String content) {
        String plain = String.join("", PlainText.lines(content)).replaceAll("\\s", "");
        long figures = plain.chars()
                .filter(each -> Character.isDigit(each) || ",.%-/:¥|".indexOf(each) >= 0)
                .count();
        return figures > plain.length() * MOSTLY;
    }

    private static boolean isOneLine(String content) {
        List<String> lines = PlainText.lines(content);
        return lines.size() == 1
                && !NUMBERED.matcher(lines.getFirst()).matches()
                && STATED.split(lines.getFirst()).length < 2;
    }
}
