package io.zhanggui.compliance.web;

import io.zhanggui.compliance.Category;
import io.zhanggui.compliance.CheckedText;
import io.zhanggui.compliance.ComplianceError;
import io.zhanggui.compliance.Rulebook;
import io.zhanggui.compliance.TextChecks;
import io.zhanggui.compliance.TextKind;
import io.zhanggui.compliance.TextQuestion;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.shared.Failure;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** May this text go out? The answer has the form of the command {@code check}. */
@RestController
@RequestMapping("/api/check")
class CheckController {

    private static final int LONGEST = 100_000;
    private static final int MOST = 2_000;

    private final ObjectProvider<TextChecks> checks;
    private final ObjectProvider<Rulebook> rules;

    CheckController(ObjectProvider<TextChecks> checks, ObjectProvider<Rulebook> rules) {
        this.checks = checks;
        this.rules = rules;
    }

    /** @param kind and {@code category} as for the command; both may be left out */
    record CheckRequest(
            @Nullable String text,
            @Nullable String kind,
            @Nullable String category) {}

    /** @param texts each is checked by itself; kind and category hold for all */
    record ListRequest(
            @Nullable List<@Nullable String> texts,
            @Nullable String kind,
            @Nullable String category) {}

    @PostMapping
    @RequiresPermission(Permission.SEE_NUMBERS)
    CheckView check(@RequestBody CheckRequest asked) {
        return CheckView.of(check(asked.text(), kind(asked.kind()), category(asked.category())));
    }

    /** Many texts at once, answered in their order. */
    @PostMapping("/list")
    @RequiresPermission(Permission.SEE_NUMBERS)
    List<CheckView> check(@RequestBody ListRequest asked) {
        List<@Nullable String> texts = asked.texts();
        if (texts == null) {
            throw new Failure(ComplianceError.NO_TEXT);
        }
        if (texts.size() > MOST) {
            throw new Failure(ComplianceError.TOO_MANY_TEXTS, texts.size(), MOST);
        }
        TextKind kind = kind(asked.kind());
        Category category = category(asked.category());
        return texts.stream()
                .map(text -> CheckView.of(check(text, kind, category)))
                .toList();
    }

    @GetMapping("/rules")
    @RequiresPermission(Permission.SEE_NUMBERS)
    RulebookView rules() {
        return RulebookView.of(rules.getObject());
    }

    private CheckedText check(@Nullable String text, @Nullable TextKind kind, @Nullable Category category) {
        if (text == null) {
            throw new Failure(ComplianceError.NO_TEXT);
        }
        if (text.length() > LONGEST) {
            throw new Failure(ComplianceError.TEXT_TOO_LONG, LONGEST);
        }
        return checks.getObject().check(new TextQuestion(text, kind, category));
    }

    private static @Nullable TextKind kind(@Nullable String word) {
        return word == null || word.isBlank()
                ? null
                : TextKind.find(word)
                        .orElseThrow(() -> new Failure(
                                ComplianceError.NO_SUCH_KIND,
                                word,
                                Stream.of(TextKind.values()).map(TextKind::word).collect(Collectors.joining(", "))));
    }

    private static @Nullable Category category(@Nullable String word) {
        return word == null || word.isBlank() ? null : Category.named(word);
    }
}
