package io.zhanggui.compliance.appeal.rules;

import io.zhanggui.compliance.Article;
import io.zhanggui.compliance.Rule;
import io.zhanggui.compliance.RuleClass;
import io.zhanggui.compliance.appeal.Penalty;
import io.zhanggui.shared.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Drafts the letter of an appeal from what is known of the case, in plain Chinese. What is not known stands in 【】 for a
 * person to fill in; nothing is made up.
 */
public final class LetterWriter {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日 HH:mm");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日");

    /** What a person is asked to write. Titles of listings stand in 【】 too, so that only these count. */
    private static final Pattern PROMPT = Pattern.compile("【写明[^】]*】");

    private static final String DATE = "【日期】";

    private LetterWriter() {}

    /** The prompts of a draft that still stand in a letter, in its order. */
    public static List<String> prompts(String letter) {
        return PROMPT.matcher(letter)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    /** The letter with the day it goes out. */
    public static String dated(String letter, LocalDate day) {
        return letter.replace(DATE, DAY.format(day));
    }

    /**
     * The letter without its list of evidence, which the pack adds.
     *
     * @param platform its Chinese name
     * @param rule null where none of ours covers the case
     */
    public static String draft(Penalty penalty, String platform, String shop, RuleClass of, @Nullable Rule rule) {
        List<String> letter = new ArrayList<>();
        letter.add(platform + "平台申诉受理人员：");
        letter.add("我是店铺“" + shop + "”的运营负责人。" + moment(penalty.noticedAt()) + "，店铺收到处罚通知，内容是：“"
                + inner(penalty.notice()) + "”。" + done(penalty) + "我们对这一处理提出申诉。");
        letter.add("一、事情的经过\n" + penalty.happenedOn() + "，涉及"
                + (penalty.item().isEmpty() ? "【写明商品、活动或对话】" : "“" + inner(penalty.item()) + "”") + "。"
                + (penalty.cause().isEmpty() ? "【写明当时做了什么、为什么】" : sentence(penalty.cause())));
        letter.add("二、申诉的理由\n" + grounds(of, rule));
        letter.add("三、已经做的改正\n" + (penalty.lesson().isEmpty() ? "【写明何时改正、怎样避免再犯】" : sentence(penalty.lesson())));
        letter.add("四、请求\n请核对随附证据，撤销对本店的处罚并恢复原状。如果认为处罚应当维持，请告知具体依据的条款和事实。");
        letter.add("以上内容和随附证据真实，如有不实，我们承担责任。");
        letter.add(shop + "\n" + DATE);
        return String.join("\n\n", letter);
    }

    private static String grounds(RuleClass of, @Nullable Rule rule) {
        String named = "通知认定的是“" + of.zh() + "”，指的是" + of.meaning() + "。";
        if (rule == null) {
            return named + "【写明为什么不属于这种情形，逐条对应证据】";
        }
        String articles = rule.articles().stream().map(Article::cited).collect(Collectors.joining("、"));
        String exceptions = rule.exceptions();
        return named + "相关规定是" + articles + "。"
                + (exceptions == null
                        ? "【写明为什么不属于这种情形，逐条对应证据】"
                        : "按照这些规定，以下情形可以使用：" + sentence(exceptions) + "【写明本店属于其中哪一种，对应哪份证据】");
    }

    private static String done(Penalty penalty) {
        List<String> done = new ArrayList<>();
        BigDecimal points = penalty.points();
        if (points != null && points.signum() > 0) {
            done.add("扣 " + points.stripTrailingZeros().toPlainString() + " 分");
        }
        Long fine = penalty.fineFen();
        if (fine != null && fine > 0) {
            done.add("罚款 " + BigDecimal.valueOf(fine, 2).toPlainString() + " 元");
        }
        if (!penalty.measures().isEmpty()) {
            done.add(penalty.measures());
        }
        return done.isEmpty() ? "" : "处理结果是" + String.join("，", done) + "。";
    }

    /** Quotation marks within quotation marks are single ones. */
    private static String inner(String quoted) {
        return quoted.replace('“', '‘').replace('”', '’');
    }

    private static String sentence(String text) {
        return text.matches("(?s).*[。！？!?]") ? text : text + "。";
    }

    private static String moment(Instant at) {
        return MINUTE.format(LocalDateTime.ofInstant(at, Period.BEIJING));
    }
}
