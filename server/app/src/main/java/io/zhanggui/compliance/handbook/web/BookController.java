package io.zhanggui.compliance.handbook.web;

import io.zhanggui.compliance.Handbook;
import io.zhanggui.compliance.handbook.BookContent;
import io.zhanggui.compliance.handbook.BookError;
import io.zhanggui.compliance.handbook.Handbooks;
import io.zhanggui.compliance.handbook.Label;
import io.zhanggui.compliance.handbook.Occasion;
import io.zhanggui.compliance.handbook.rules.BookPaper;
import io.zhanggui.identity.Agencies;
import io.zhanggui.identity.Agency;
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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

/** The handbooks over HTTP. Staff reads them; managers publish. */
@RestController
@RequestMapping("/api/compliance/handbooks")
class BookController {

    private final Handbooks books;
    private final Users users;
    private final Agencies agencies;

    BookController(Handbooks books, Users users, Agencies agencies) {
        this.books = books;
        this.users = users;
        this.agencies = agencies;
    }

    record AdditionRequest(@Nullable String text) {}

    record PublishRequest(
            @Nullable String occasion,
            @Nullable String why,
            @Nullable LocalDate validFrom) {}

    record ToldView(int told) {}

    @GetMapping
    List<BookViews.StateView> list(Caller caller) {
        BookViews views = new BookViews(caller, users);
        return books.list(caller).stream().map(views::state).toList();
    }

    /** What would be published now. */
    @GetMapping("/{book}")
    BookViews.ContentView draft(Caller caller, @PathVariable String book) {
        BookContent content = books.draft(caller, book(book));
        return new BookViews(caller, users).content(null, content, additions(content));
    }

    private static Map<String, String> additions(BookContent content) {
        Map<String, String> additions = new HashMap<>();
        content.chapters()
                .forEach(chapter -> chapter.entries().stream()
                        .flatMap(entry -> entry.lines().stream())
                        .filter(line -> line.label() == Label.ADDITION)
                        .forEach(line -> additions.put(chapter.key(), line.text())));
        return additions;
    }

    @GetMapping("/{book}/versions")
    List<BookViews.VersionView> versions(Caller caller, @PathVariable String book) {
        BookViews views = new BookViews(caller, users);
        return books.listVersions(caller, book(book)).stream()
                .map(views::version)
                .toList();
    }

    @GetMapping("/{book}/versions/{number:[0-9]+}")
    BookViews.ContentView version(Caller caller, @PathVariable String book, @PathVariable int number) {
        Handbooks.Found found = books.get(caller, book(book), number);
        return new BookViews(caller, users).content(found.version(), found.content(), null);
    }

    /**
     * What changed, chapter by chapter.
     *
     * @param later 0 for what would be published now
     */
    @GetMapping("/{book}/changes")
    BookViews.ChangesView changes(
            Caller caller, @PathVariable String book, @RequestParam int earlier, @RequestParam int later) {
        return new BookViews.ChangesView(books.compare(caller, book(book), earlier, later));
    }

    @PutMapping("/{book}/chapters/{chapter}")
    @RequiresPermission(Permission.IMPORT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void write(
            Caller caller,
            @PathVariable String book,
            @PathVariable String chapter,
            @RequestBody AdditionRequest asked) {
        books.write(caller, book(book), chapter, asked.text() == null ? "" : asked.text());
    }

    @PostMapping("/{book}/versions")
    @RequiresPermission(Permission.MANAGE_SHOPS)
    @ResponseStatus(HttpStatus.CREATED)
    BookViews.VersionView publish(Caller caller, @PathVariable String book, @RequestBody PublishRequest asked) {
        Occasion occasion = Occasion.find(asked.occasion()).orElseThrow(() -> new Failure(BookError.NO_OCCASION));
        String why = asked.why() == null ? "" : asked.why();
        return new BookViews(caller, users)
                .version(books.publish(caller, book(book), occasion, why, asked.validFrom()));
    }

    @PostMapping("/{book}/versions/{number}/readings")
    @RequiresPermission(Permission.SEE_HOUSE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void acknowledge(Caller caller, @PathVariable String book, @PathVariable int number) {
        books.acknowledge(caller, book(book), number);
    }

    @GetMapping("/{book}/versions/{number}/readings")
    List<BookViews.ReaderView> readers(Caller caller, @PathVariable String book, @PathVariable int number) {
        return books.listReaders(caller, book(book), number).stream()
                .map(BookViews::reader)
                .toList();
    }

    @PostMapping("/{book}/versions/{number}/reminders")
    @RequiresPermission(Permission.IMPORT)
    ToldView remind(Caller caller, @PathVariable String book, @PathVariable int number) {
        return new ToldView(books.remind(caller, book(book), number));
    }

    @GetMapping("/{book}/versions/{number}.docx")
    ResponseEntity<byte[]> word(Caller caller, @PathVariable String book, @PathVariable int number) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WordPaper.write(paper(caller, book, number), out);
        return file(WordPaper.TYPE, book + "-v" + number + ".docx", out);
    }

    @GetMapping("/{book}/versions/{number}.pdf")
    ResponseEntity<byte[]> pdf(Caller caller, @PathVariable String book, @PathVariable int number) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfPaper.write(paper(caller, book, number), out);
        return file(PdfPaper.TYPE, book + "-v" + number + ".pdf", out);
    }

    private Paper paper(Caller caller, String book, int number) {
        Handbooks.Found found = books.get(caller, book(book), number);
        String agency = agencies.listAgencies().stream()
                .filter(each -> each.id().equals(caller.agency()))
                .map(Agency::name)
                .findFirst()
                .orElse("");
        return BookPaper.of(
                found.version(),
                found.content(),
                agency,
                users.nameOf(caller, found.version().by()));
    }

    private static ResponseEntity<byte[]> file(String type, String name, ByteArrayOutputStream out) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(out.toByteArray());
    }

    private static Handbook book(String word) {
        return Stream.of(Handbook.values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Failure(BookError.NO_SUCH_BOOK));
    }
}
