package io.zhanggui.compliance.web;

import io.zhanggui.compliance.Category;
import io.zhanggui.compliance.CheckedText;
import io.zhanggui.compliance.ComplianceError;
import io.zhanggui.compliance.TextChecks;
import io.zhanggui.compliance.TextKind;
import io.zhanggui.compliance.TextQuestion;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.shared.Failure;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** May this text go out? The answer has the form of the command {@code check}. */
@RestController
@RequestMapping("/api/check")
class CheckController {

    private static final int LONGEST = 100_000;

    private final ObjectProvider<TextChecks> checks;

    CheckController(ObjectProvider<TextChecks> checks) {
        this.checks = checks;
    }

    /** @param kind and {@code category} as for the command; both may be left out */
    record CheckRequest(
            @Nullable String text,
            @Nullable String kind,
            @Nullable String category) {}

    @PostMapping
    @RequiresPermission(Permission.SEE_NUMBERS)
    CheckView check(@RequestBody CheckRequest asked) {
        String text = asked.text();
        if (text == null) {
            throw new Failure(ComplianceError.NO_TEXT);
        }
        if (text.length() > LONGEST) {
            throw new Failure(ComplianceError.TEXT_TOO_LONG, LONGEST);
        }
        CheckedText checked = checks.getObject().check(new TextQuestion(text, kind(asked.kind()), category(asked)));
        return CheckView.of(checked);
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

    private static @Nullable Category category(CheckRequest asked) {
        String word = asked.category();
        return word == null || word.isBlank() ? null : Category.named(word);
    }
}
