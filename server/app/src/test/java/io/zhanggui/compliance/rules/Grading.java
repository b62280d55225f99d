package io.zhanggui.compliance.rules;

import io.zhanggui.compliance.CheckedText;
import io.zhanggui.compliance.Finding;
import io.zhanggui.compliance.RuleClass;
import io.zhanggui.compliance.TextKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How rightly sentences are told: recall by manner, innocent ones hit, and the mean F1 over classes. */
record Grading(List<Judged> judged) {

    /** A sentence and the classes found in it. */
    record Judged(LabelledText text, CheckedText checked, Set<String> found) {

        static Judged of(TextChecker checker, LabelledText text) {
            CheckedText checked = checker.check(text.question());
            return new Judged(
                    text,
                    checked,
                    checked.findings().stream().map(Finding::kind).collect(Collectors.toSet()));
        }

        boolean isRight() {
            return text.isInnocent() ? found.isEmpty() : found.contains(text.kind());
        }
    }

    static Grading of(TextChecker checker, List<LabelledText> texts) {
        return new Grading(texts.stream().map(each -> Judged.of(checker, each)).toList());
    }

    /**
     * Prints the figures of files of labelled sentences; with {@code --list} as first argument also what is told wrongly,
     * which nobody asks of a file that is kept aside.
     */
    public static void main(String[] arguments) {
        boolean lists = arguments.length > 0 && arguments[0].equals("--list");
        for (String file : List.of(arguments).subList(lists ? 1 : 0, arguments.length)) {
            Grading grading = of(ShippedRules.checker(), LabelledText.read(Path.of(file)));
            System.out.printf("%s: %s%n", file, grading.told());
            System.out.println(grading.toldByClass());
            System.out.println(grading.toldByKind());
            if (lists) {
                grading.wrong().forEach(System.out::println);
            }
        }
    }

    long many(String manner) {
        return judged.stream().filter(each -> isOf(each, manner)).count();
    }

    long found(String manner) {
        return judged.stream()
                .filter(each -> isOf(each, manner) && !each.found().isEmpty())
                .count();
    }

    double recall(String manner) {
        return found(manner) / (double) many(manner);
    }

    /** Innocent sentences that are hit. */
    long falseAlarms() {
        return judged.stream()
                .filter(each -> each.text().isInnocent() && !each.found().isEmpty())
                .count();
    }

    /** The mean of the F1 of all classes. */
    double macroF1() {
        List<RuleClass> classes = ShippedRules.checker().rulebook().listClasses();
        return classes.stream().mapToDouble(each -> f1(each.key())).sum() / classes.size();
    }

    /** A sentence that shows the class it bears counts right even where it shows another one too. */
    double f1(String kind) {
        long right = judged.stream()
                .filter(each -> isOfKind(each, kind) && each.isRight())
                .count();
        long missed = judged.stream()
                .filter(each -> isOfKind(each, kind) && !each.isRight())
                .count();
        long wrong = judged.stream()
                .filter(each -> !isOfKind(each, kind) && each.found().contains(kind) && !each.isRight())
                .count();
        return right == 0 ? 0 : 2.0 * right / (2 * right + missed + wrong);
    }

    private static boolean isOf(Judged each, String manner) {
        return !each.text().isInnocent() && each.text().manner().equals(manner);
    }

    private static boolean isOfKind(Judged each, String kind) {
        return each.text().kind().equals(kind);
    }

    private String told() {
        List<String> parts = new ArrayList<>();
        for (String manner : List.of("plain", "implied", "obscured")) {
            parts.add(String.format(
                    Locale.ROOT, "%s %d of %d (%.3f)", manner, found(manner), many(manner), recall(manner)));
        }
        long innocent = judged.stream().filter(each -> each.text().isInnocent()).count();
        parts.add("innocent hit " + falseAlarms() + " of " + innocent);
        parts.add(String.format(Locale.ROOT, "macro-F1 %.3f", macroF1()));
        return String.join(", ", parts);
    }

    private String toldByClass() {
        return ShippedRules.checker().rulebook().listClasses().stream()
                .map(each -> String.format(Locale.ROOT, "%s %.2f", each.key(), f1(each.key())))
                .collect(Collectors.joining(", ", "F1 of classes: ", ""));
    }

    /** Plain violations by kind of text, and those of every manner that are told as another class. */
    private String toldByKind() {
        List<String> parts = new ArrayList<>();
        for (TextKind kind : TextKind.values()) {
            Grading plain = new Grading(judged.stream()
                    .filter(each -> each.text().textKind() == kind && isOf(each, "plain"))
                    .toList());
            parts.add(
                    String.format(Locale.ROOT, "%s %d of %d", kind.word(), plain.found("plain"), plain.many("plain")));
        }
        long other = judged.stream()
                .filter(each -> !each.text().isInnocent() && !each.found().isEmpty() && !each.isRight())
                .count();
        return "plain ones by kind: " + String.join(", ", parts) + "; told as another class: " + other;
    }

    private List<String> wrong() {
        return judged.stream()
                .filter(each -> !each.isRight())
                .map(each -> String.join(
                        "\t",
                        each.text().kind(),
                        each.text().textKind().word(),
                        each.text().manner(),
                        each.text().text(),
                        each.checked().findings().stream()
                                .map(found -> found.rule() + "[" + found.term() + "]")
                                .toList()
                                .toString()))
                .toList();
    }
}
