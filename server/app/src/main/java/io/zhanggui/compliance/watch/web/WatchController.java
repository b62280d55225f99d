package io.zhanggui.compliance.watch.web;

import io.zhanggui.compliance.watch.ArticleHits;
import io.zhanggui.compliance.watch.RuleWatch;
import io.zhanggui.compliance.watch.Source;
import io.zhanggui.compliance.watch.TextVersion;
import io.zhanggui.compliance.watch.WatchError;
import io.zhanggui.compliance.watch.WatchedText;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
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

/** The watch over rules, over HTTP. */
@RestController
@RequestMapping("/api/compliance/watch")
@RequiresPermission(Permission.IMPORT)
class WatchController {

    private static final int DAILY = 24;
    private static final int LONGEST_FILE = 20 << 20;

    private final RuleWatch watch;

    WatchController(RuleWatch watch) {
        this.watch = watch;
    }

    record SourceRequest(
            @Nullable String kind,
            @Nullable String name,
            @Nullable String place,
            @Nullable Integer hours) {}

    record PasteRequest(@Nullable String title, @Nullable String content) {}

    record SourceView(
            long id,
            Source.Kind kind,
            String name,
            String place,
            int hours,
            @Nullable OffsetDateTime nextAt,
            @Nullable OffsetDateTime checkedAt,
            @Nullable String answer) {}

    record TextView(
            long id,
            String title,
            String source,
            int versions,
            @Nullable LocalDate effectiveOn,
            OffsetDateTime takenAt,
            @Nullable String level) {}

    record VersionView(int number, @Nullable LocalDate effectiveOn, OffsetDateTime takenAt, int letters) {}

    record FoundView(TextView text, List<VersionView> versions) {}

    record WatchView(List<SourceView> sources, List<TextView> texts) {}

    @GetMapping
    WatchView all(Caller caller) {
        return new WatchView(
                watch.listSources(caller).stream().map(WatchController::view).toList(),
                watch.listTexts(caller).stream().map(WatchController::view).toList());
    }

    @PostMapping("/sources")
    @RequiresPermission(Permission.MANAGE_SHOPS)
    @ResponseStatus(HttpStatus.CREATED)
    SourceView add(Caller caller, @RequestBody SourceRequest asked) {
        int hours = asked.hours() == null ? DAILY : asked.hours();
        return view(watch.addSource(caller, asked.kind(), asked.name(), asked.place(), hours));
    }

    @DeleteMapping("/sources/{id}")
    @RequiresPermission(Permission.MANAGE_SHOPS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable long id) {
        watch.removeSource(caller, id);
    }

    @PostMapping("/sources/{id}/look")
    SourceView look(Caller caller, @PathVariable long id) {
        return view(watch.look(caller, id));
    }

    @PostMapping("/texts")
    RuleWatch.Taken paste(Caller caller, @RequestBody PasteRequest asked) {
        return watch.paste(caller, asked.title(), asked.content());
    }

    /** A Word document, a PDF or a text file. */
    @PostMapping("/texts/file")
    RuleWatch.Taken bring(
            Caller caller, @RequestParam(required = false) @Nullable String title, HttpServletRequest request)
            throws IOException {
        byte[] file = request.getInputStream().readNBytes(LONGEST_FILE + 1);
        if (file.length > LONGEST_FILE) {
            throw new Failure(WatchError.FILE_TOO_LARGE, LONGEST_FILE >> 20);
        }
        return watch.bring(caller, title, file);
    }

    @GetMapping("/texts/{id}")
    FoundView get(Caller caller, @PathVariable long id) {
        RuleWatch.Found found = watch.getText(caller, id);
        return new FoundView(
                view(found.text()),
                found.versions().stream().map(WatchController::view).toList());
    }

    @GetMapping("/texts/{id}/versions/{number}")
    RevisionView revision(Caller caller, @PathVariable long id, @PathVariable int number) {
        return watch.findRevision(caller, id, number)
                .map(RevisionView::of)
                .orElseThrow(() -> new Failure(WatchError.NO_SUCH_TEXT));
    }

    /** What the changed articles touch on sale. */
    @GetMapping("/texts/{id}/versions/{number}/hits")
    List<ArticleHits> hits(Caller caller, @PathVariable long id, @PathVariable int number) {
        return watch.listHits(caller, id, number);
    }

    private static SourceView view(Source source) {
        return new SourceView(
                source.id(),
                source.kind(),
                source.name(),
                source.place(),
                source.hours(),
                moment(source.nextAt()),
                moment(source.checkedAt()),
                source.answer());
    }

    private static TextView view(WatchedText text) {
        return new TextView(
                text.id(),
                text.title(),
                text.source(),
                text.versions(),
                text.effectiveOn(),
                text.takenAt().atZone(Period.BEIJING).toOffsetDateTime(),
                text.level() == null ? null : text.level().key());
    }

    private static VersionView view(TextVersion version) {
        return new VersionView(
                version.number(),
                version.effectiveOn(),
                version.takenAt().atZone(Period.BEIJING).toOffsetDateTime(),
                version.content().length());
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant at) {
        return at == null ? null : at.atZone(Period.BEIJING).toOffsetDateTime();
    }
}
