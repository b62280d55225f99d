package io.zhanggui.compliance.watch.rules;

import io.zhanggui.compliance.compare.ArticleChange;
import io.zhanggui.compliance.compare.RuleArticle;
import io.zhanggui.compliance.watch.JudgedChange;
import io.zhanggui.compliance.watch.Level;
import io.zhanggui.compliance.watch.Obligation;
import io.zhanggui.compliance.watch.Stage;
import io.zhanggui.shared.Bilingual;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says how much a change matters. High: a penalty is new or its highest fine is higher, or a prohibition on those who
 * sell is new. Medium: what those who sell must do, a span of time or a penalty is otherwise changed, new or gone. Low:
 * everything else, such as duties of authorities, a new number or place, a choice of words.
 */
public final class ChangeJudge {

    private static final Pattern FORBIDS = Pattern.compile("不得|禁止");

    /** Bears the name of goods in its own. */
    private static final Pattern AUTHORITY = Pattern.compile("(食品)?药品监督管理|农药管理部门|烟草专卖局");

    /** Kinds of goods, by how rules name them. */
    private static final List<String> CATEGORIES = List.of(
            "化妆品", "保健食品", "食品", "药品", "医疗器械", "农药", "兽药", "烟草", "酒类", "教育", "培训", "房地产", "种子", "婴幼儿", "玩具", "牙膏");

    private ChangeJudge() {}

    /** @param title of the text, which may name a kind of goods all its articles are about */
    public static JudgedChange judge(String title, ArticleChange change) {
        Obligation before = read(change.before());
        Obligation after = read(change.after());
        Obligation now = change.after() == null ? before : after;
        String text = text(change.after() == null ? change.before() : change.after());
        List<Bilingual> reasons = new ArrayList<>();
        Level level = level(change, before, after, reasons);
        return new JudgedChange(change, level, reasons, now, stages(text), kinds(title, text));
    }

    private static Level level(ArticleChange change, Obligation before, Obligation after, List<Bilingual> reasons) {
        if (change.kind() == ArticleChange.Kind.RENUMBERED
                || change.kind() == ArticleChange.Kind.MOVED
                || change.kind() == ArticleChange.Kind.SAME) {
            reasons.add(new Bilingual("内容没有变", "what it says is the same"));
            return Level.LOW;
        }
        high(change, before, after, reasons);
        if (!reasons.isEmpty()) {
            return Level.HIGH;
        }
        medium(before, after, reasons);
        if (!reasons.isEmpty()) {
            return Level.MEDIUM;
        }
        reasons.add(new Bilingual("不涉及商家的义务、时限和处罚", "no duty, span of time or penalty of merchants is touched"));
        return Level.LOW;
    }

    private static void high(ArticleChange change, Obligation before, Obligation after, List<Bilingual> reasons) {
        long fineBefore = Objects.requireNonNullElse(before.highestFine(), 0L);
        long fineAfter = Objects.requireNonNullElse(after.highestFine(), 0L);
        boolean merchants = ObligationReader.concernsMerchants(after);
        if (merchants && fineAfter > fineBefore) {
            reasons.add(
                    fineBefore == 0
                            ? new Bilingual("新增罚款，最高 " + yuan(fineAfter), "a new fine of up to " + fineAfter + " yuan")
                            : new Bilingual(
                                    "罚款上限由 " + yuan(fineBefore) + " 提高到 " + yuan(fineAfter),
                                    "the highest fine rises from " + fineBefore + " to " + fineAfter + " yuan"));
        } else if (merchants
                && before.penalties().isEmpty()
                && !after.penalties().isEmpty()) {
            reasons.add(new Bilingual("新增处罚或赔偿责任", "a penalty or liability is new"));
        }
        long bansBefore = count(before);
        long bansAfter = count(after);
        if (merchants && bansAfter > bansBefore && change.after() != null) {
            reasons.add(new Bilingual("新增对商家的禁止性规定", "something is newly forbidden to merchants"));
        }
    }

    private static void medium(Obligation before, Obligation after, List<Bilingual> reasons) {
        boolean merchants = ObligationReader.concernsMerchants(after) || ObligationReader.concernsMerchants(before);
        if (merchants && !before.must().equals(after.must())) {
            reasons.add(new Bilingual("商家的义务有变", "what merchants must do changes"));
        }
        if (merchants && !before.penalties().equals(after.penalties())) {
            reasons.add(new Bilingual("处罚或赔偿的规定有变", "a penalty or liability changes"));
        }
        if (!before.within().equals(after.within())) {
            reasons.add(new Bilingual("时限有变", "a span of time changes"));
        }
    }

    private static long count(Obligation obligation) {
        return Stream.concat(obligation.must().stream(), obligation.penalties().stream())
                .filter(clause -> FORBIDS.matcher(clause).find())
                .count();
    }

    private static List<Stage> stages(String text) {
        Set<Stage> named = EnumSet.noneOf(Stage.class);
        for (Stage stage : Stage.values()) {
            if (stage.signs().stream().anyMatch(text::contains)) {
                named.add(stage);
            }
        }
        return List.copyOf(named.isEmpty() ? EnumSet.allOf(Stage.class) : named);
    }

    /** A text about one kind of goods is about it throughout, whatever its articles mention beside it. */
    private static List<String> kinds(String title, String text) {
        List<String> titled = categories(title);
        return titled.isEmpty() ? categories(AUTHORITY.matcher(text).replaceAll(" ")) : titled;
    }

    private static List<String> categories(String text) {
        List<String> named = new ArrayList<>();
        String left = text;
        for (String category : CATEGORIES) {
            if (left.contains(category)) {
                named.add(category);
                left = left.replace(category, " ");
            }
        }
        return named;
    }

    private static Obligation read(@Nullable RuleArticle article) {
        return article == null ? Obligation.NONE : ObligationReader.read(article.text());
    }

    private static String text(@Nullable RuleArticle article) {
        return article == null ? "" : article.text();
    }

    private static String yuan(long sum) {
        return sum % 10_000 == 0 ? sum / 10_000 + " 万元" : sum + " 元";
    }
}
