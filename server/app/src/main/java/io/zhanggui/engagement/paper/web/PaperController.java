package io.zhanggui.engagement.paper.web;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.paper.BlockChange;
import io.zhanggui.engagement.paper.DocumentError;
import io.zhanggui.engagement.paper.PaperKey;
import io.zhanggui.engagement.paper.Papers;
import io.zhanggui.engagement.paper.Sheet;
import io.zhanggui.engagement.paper.TierPapers;
import io.zhanggui.engagement.paper.rules.SheetPaper;
import io.zhanggui.engagement.paper.rules.SheetText;
import io.zhanggui.engagement.paper.rules.SheetWorkbook;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.identity.Users;
import io.zhanggui.paper.Paper;
import io.zhanggui.paper.PdfPaper;
import io.zhanggui.paper.WordPaper;
import io.zhanggui.shared.Failure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The documents of a client over HTTP; {@code part} says which one of its kind. */
@RestController
@RequestMapping("/api/clients/{client}/papers")
class PaperController {

    private final Papers papers;
    private final TierPapers tierPapers;
    private final Clients clients;
    private final Users users;

    PaperController(Papers papers, TierPapers tierPapers, Clients clients, Users users) {
        this.papers = papers;
        this.tierPapers = tierPapers;
        this.clients = clients;
        this.users = users;
    }

    record DraftRequest(@Nullable String title, @Nullable String text) {}

    record IssueRequest(@Nullable String why) {}

    @GetMapping
    @RequiresPermission(Permission.SEE_PAPERS)
    List<PaperViews.StandingView> list(Caller caller, @PathVariable long client) {
        PaperViews views = new PaperViews(caller, users);
        return papers.list(caller, new ClientId(client)).stream()
                .map(views::standing)
                .toList();
    }

    @GetMapping("/{kind}")
    @RequiresPermission(Permission.SEE_PAPERS)
    PaperViews.PaperView get(
            Caller caller,
            @PathVariable long client,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String part) {
        PaperKey key = new PaperKey(kind, part);
        PaperViews views = new PaperViews(caller, users);
        return new PaperViews.PaperView(
                papers.findDraft(caller, new ClientId(client), key)
                        .map(PaperViews::draft)
                        .orElse(null),
                papers.listVersions(caller, new ClientId(client), key).stream()
                        .map(views::version)
                        .toList());
    }

    @PutMapping("/{kind}/draft")
    @RequiresPermission(Permission.WRITE_PAPERS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void draft(
            Caller caller,
            @PathVariable long client,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String part,
            @RequestBody DraftRequest asked) {
        papers.draft(
                caller,
                new ClientId(client),
                new PaperKey(kind, part),
                SheetText.read(asked.title() == null ? "" : asked.title(), asked.text() == null ? "" : asked.text()));
    }

    /** Drafts one of the documents of a tier from the standards shipped for it. */
    @PostMapping("/{kind}/draft")
    @RequiresPermission(Permission.WRITE_PAPERS)
    PaperViews.DraftView generate(Caller caller, @PathVariable long client, @PathVariable String kind) {
        return PaperViews.draft(tierPapers.draft(caller, new ClientId(client), kind));
    }

    @PostMapping("/{kind}/versions")
    @RequiresPermission(Permission.WRITE_PAPERS)
    @ResponseStatus(HttpStatus.CREATED)
    PaperViews.VersionView issue(
            Caller caller,
            @PathVariable long client,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String part,
            @RequestBody IssueRequest asked) {
        PaperKey key = new PaperKey(kind, part);
        Sheet draft = papers.findDraft(caller, new ClientId(client), key)
                .orElseThrow(() -> new Failure(DocumentError.NO_DRAFT));
        String why = asked.why() == null ? "" : asked.why();
        return new PaperViews(caller, users).version(papers.issue(caller, new ClientId(client), key, draft, why));
    }

    @GetMapping("/{kind}/versions/{number}")
    @RequiresPermission(Permission.SEE_PAPERS)
    Sheet version(
            Caller caller,
            @PathVariable long client,
            @PathVariable String kind,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String part) {
        return papers.get(caller, new ClientId(client), new PaperKey(kind, part), number)
                .sheet();
    }

    /** @param later 0 for the draft */
    @GetMapping("/{kind}/changes")
    @RequiresPermission(Permission.SEE_PAPERS)
    List<BlockChange> changes(
            Caller caller,
            @PathVariable long client,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String part,
            @RequestParam int earlier,
            @RequestParam int later) {
        return papers.compare(caller, new ClientId(client), new PaperKey(kind, part), earlier, later);
    }

    @GetMapping("/{kind}/versions/{number}.pdf")
    @RequiresPermission(Permission.SEE_PAPERS)
    ResponseEntity<byte[]> pdf(
            Caller caller,
            @PathVariable long client,
            @PathVariable String kind,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String part) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfPaper.write(paper(caller, client, new PaperKey(kind, part), number), out);
        return file(PdfPaper.TYPE, kind + "-v" + number + ".pdf", out);
    }

    @GetMapping("/{kind}/versions/{number}.docx")
    @RequiresPermission(Permission.SEE_PAPERS)
    ResponseEntity<byte[]> word(
            Caller caller,
            @PathVariable long client,
            @PathVariable String kind,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String part)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WordPaper.write(paper(caller, client, new PaperKey(kind, part), number), out);
        return file(WordPaper.TYPE, kind + "-v" + number + ".docx", out);
    }

    @GetMapping("/{kind}/versions/{number}.xlsx")
    @RequiresPermission(Permission.SEE_PAPERS)
    ResponseEntity<byte[]> workbook(
            Caller caller,
            @PathVariable long client,
            @PathVariable String kind,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String part)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetWorkbook.write(
                papers.get(caller, new ClientId(client), new PaperKey(kind, part), number)
                        .sheet(),
                out);
        return file(SheetWorkbook.TYPE, kind + "-v" + number + ".xlsx", out);
    }

    private Paper paper(Caller caller, long client, PaperKey key, int number) {
        Papers.Issued issued = papers.get(caller, new ClientId(client), key, number);
        return SheetPaper.of(
                issued.version(),
                issued.sheet(),
                clients.get(caller, new ClientId(client)).name(),
                users.nameOf(caller, issued.version().by()));
    }

    private static ResponseEntity<byte[]> file(String type, String name, ByteArrayOutputStream out) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(out.toByteArray());
    }
}
