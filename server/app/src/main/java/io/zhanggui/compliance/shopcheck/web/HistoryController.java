package io.zhanggui.compliance.shopcheck.web;

import io.zhanggui.compliance.ComplianceError;
import io.zhanggui.compliance.TextQuestion;
import io.zhanggui.compliance.Verdict;
import io.zhanggui.compliance.shopcheck.CheckHistory;
import io.zhanggui.compliance.shopcheck.KeptCheck;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.identity.Users;
import io.zhanggui.shared.Failure;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The history of checks, over HTTP. */
@RestController
@RequestMapping("/api/check/history")
@RequiresPermission(Permission.WORK_ON_COMPLIANCE)
class HistoryController {

    private static final int LONGEST = 100_000;

    private final CheckHistory history;
    private final Users users;

    HistoryController(CheckHistory history, Users users) {
        this.history = history;
        this.users = users;
    }

    /** @param withText whether the text itself is kept; it is unless this says no */
    record KeepRequest(
            @Nullable String text,
            @Nullable String kind,
            @Nullable String category,
            @Nullable Long shop,
            @Nullable Boolean withText) {}

    record KeptView(
            long id,
            @Nullable Long shop,
            String by,
            boolean mine,
            OffsetDateTime at,
            @Nullable String kind,
            @Nullable String category,
            String verdict,
            @Nullable String text,
            List<FoundView> hits,
            @Nullable String file,
            @Nullable Long bulk,
            long texts,
            long blocked,
            long warned) {}

    record PageView(List<KeptView> items, boolean more) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    KeptView keep(Caller caller, @RequestBody KeepRequest asked) {
        String text = asked.text();
        if (text == null || text.isBlank()) {
            throw new Failure(ComplianceError.NO_TEXT);
        }
        if (text.length() > LONGEST) {
            throw new Failure(ComplianceError.TEXT_TOO_LONG, LONGEST);
        }
        TextQuestion question = new TextQuestion(text, Asked.kind(asked.kind()), Asked.category(asked.category()));
        boolean withText = !Boolean.FALSE.equals(asked.withText());
        return view(caller, history.keep(caller, Asked.shop(asked.shop()), question, withText));
    }

    @GetMapping
    PageView list(
            Caller caller,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable String verdict,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "0") int page) {
        Verdict wanted = Stream.of(Verdict.values())
                .filter(each -> each.word().equals(verdict))
                .findFirst()
                .orElse(null);
        CheckHistory.Page found = history.list(caller, words, wanted, mine, page);
        return new PageView(
                found.items().stream().map(each -> view(caller, each)).toList(), found.more());
    }

    @DeleteMapping("/{id}/text")
    KeptView clear(Caller caller, @PathVariable long id) {
        return view(caller, history.clear(caller, id));
    }

    private KeptView view(Caller caller, KeptCheck kept) {
        return new KeptView(
                kept.id(),
                kept.shop() == null ? null : kept.shop().value(),
                users.nameOf(caller, kept.by()),
                kept.by().equals(caller.user()),
                Asked.moment(kept.at()),
                kept.kind() == null ? null : kept.kind().word(),
                kept.category() == null ? null : kept.category().word(),
                kept.verdict().word(),
                kept.text(),
                kept.hits().stream().map(FoundView::of).toList(),
                kept.file(),
                kept.bulk(),
                kept.texts(),
                kept.blocked(),
                kept.warned());
    }
}
