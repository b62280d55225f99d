package io.zhanggui.metrics.web;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.identity.Users;
import io.zhanggui.metrics.CatalogueFiles;
import io.zhanggui.metrics.CatalogueFiles.Wish;
import io.zhanggui.metrics.CatalogueVersion;
import io.zhanggui.metrics.CatalogueVersion.Origin;
import io.zhanggui.metrics.rules.LineDiff;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The agency's own part of the catalogue: its files, their versions, and what a text would do. */
@RestController
@RequestMapping("/api/catalogue")
class CatalogueController {

    private final CatalogueFiles files;
    private final Users users;

    CatalogueController(CatalogueFiles files, Users users) {
        this.files = files;
        this.users = users;
    }

    /** What is in force, and whether the caller may change it. */
    @GetMapping
    CatalogueView.State state(Caller caller) {
        return CatalogueView.state(files.state(caller.agency()), caller.may(Permission.MANAGE_METRICS), names(caller));
    }

    /** Everything in the agency that shows or counts on metrics. */
    @GetMapping("/uses")
    List<CatalogueView.Use> uses(Caller caller, @RequestParam(required = false) @Nullable String metric) {
        return files.listUses(caller).stream()
                .filter(use -> metric == null || use.metric().equals(metric))
                .map(CatalogueView.Use::of)
                .distinct()
                .toList();
    }

    /** What measures can be made of. */
    @GetMapping("/words")
    List<CatalogueWords.Relation> words() {
        return CatalogueWords.relations();
    }

    @GetMapping("/versions")
    List<CatalogueView.Version> versions(
            Caller caller,
            @RequestParam(required = false) @Nullable String file,
            @RequestParam(defaultValue = "0") int page) {
        return files.listVersions(caller.agency(), file, Math.max(0, page)).stream()
                .map(version -> CatalogueView.version(version, names(caller)))
                .toList();
    }

    record VersionText(
            CatalogueView.Version version, @Nullable String text, List<LineDiff.Line> diff) {}

    /** A version as a whole, and what it changed in its file. */
    @GetMapping("/versions/{number}")
    VersionText version(Caller caller, @PathVariable long number) {
        CatalogueVersion version = files.get(caller.agency(), number);
        String text = version.text();
        return new VersionText(
                CatalogueView.version(version, names(caller)),
                text,
                LineDiff.between(files.before(caller.agency(), version), text == null ? "" : text));
    }

    record TextRequest(@Nullable String text) {

        String given() {
            return text == null ? "" : text;
        }
    }

    /** What a text would do as that file; nothing is kept. */
    @PostMapping("/files/{file}/check")
    @RequiresPermission(Permission.SEE_HOUSE)
    CatalogueView.Check check(Caller caller, @PathVariable String file, @RequestBody TextRequest request) {
        return CatalogueView.check(files.check(caller, file, request.given()));
    }

    /** A metric's value if the text were that file; the question as for a metric's values. */
    @PostMapping("/files/{file}/preview")
    @RequiresPermission(Permission.SEE_HOUSE)
    AnswerView preview(
            Scope scope,
            @PathVariable String file,
            @RequestParam String metric,
            @RequestParam MultiValueMap<String, String> asked,
            @RequestBody TextRequest request) {
        return AnswerView.of(files.preview(scope, file, request.given(), new AskedQuestion(asked).of(metric)));
    }

    /**
     * A wish to keep a file.
     *
     * @param text null to remove it
     * @param basedOn the newest version the caller saw; null for whatever it is
     */
    record KeepRequest(
            @Nullable String text,
            @Nullable String why,
            @Nullable Long basedOn,
            @Nullable Boolean evenIfUsed) {}

    @PutMapping("/files/{file}")
    @RequiresPermission(Permission.MANAGE_METRICS)
    CatalogueView.Version keep(Caller caller, @PathVariable String file, @RequestBody KeepRequest request) {
        return kept(
                caller,
                new Wish(
                        file,
                        request.text(),
                        caller.user().equals(UserId.LOCAL) ? Origin.COMMAND : Origin.PAGE,
                        request.why() == null ? "" : request.why(),
                        request.basedOn(),
                        Boolean.TRUE.equals(request.evenIfUsed())));
    }

    record RestoreRequest(@Nullable String why, @Nullable Boolean evenIfUsed) {}

    /** The text of an earlier version again, as a new one. */
    @PostMapping("/versions/{number}/restore")
    @RequiresPermission(Permission.MANAGE_METRICS)
    CatalogueView.Version restore(Caller caller, @PathVariable long number, @RequestBody RestoreRequest request) {
        CatalogueVersion version = files.get(caller.agency(), number);
        String why = request.why() == null || request.why().isBlank() ? "恢复第 " + number + " 版" : request.why();
        return kept(
                caller,
                new Wish(
                        version.file(),
                        version.text(),
                        Origin.RESTORE,
                        why,
                        null,
                        Boolean.TRUE.equals(request.evenIfUsed())));
    }

    private CatalogueView.Version kept(Caller caller, Wish wish) {
        return CatalogueView.version(files.keep(caller, wish), names(caller));
    }

    private CatalogueView.Names names(Caller caller) {
        return user -> users.nameOf(caller, user);
    }
}
