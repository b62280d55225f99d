package io.zhanggui.engagement.letter.web;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.letter.Letter;
import io.zhanggui.engagement.letter.LetterError;
import io.zhanggui.engagement.letter.LetterId;
import io.zhanggui.engagement.letter.LetterKind;
import io.zhanggui.engagement.letter.Letters;
import io.zhanggui.engagement.paper.BlockChange;
import io.zhanggui.engagement.paper.PaperKey;
import io.zhanggui.engagement.paper.PaperVersion;
import io.zhanggui.engagement.paper.rules.SheetPaper;
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
import java.util.List;
import java.util.Set;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The letters to a client over HTTP; the merchant's people read here what was sent to them. */
@RestController
@RequestMapping("/api/clients/{client}/letters")
class LetterController {

    private final Letters letters;
    private final Clients clients;
    private final Users users;

    LetterController(Letters letters, Clients clients, Users users) {
        this.letters = letters;
        this.clients = clients;
        this.users = users;
    }

    /** @param day any day of the period */
    record DraftRequest(@Nullable String kind, @Nullable LocalDate day) {}

    record EditRequest(@Nullable String title, @Nullable String text) {}

    record SendRequest(
            @Nullable Boolean entrance,
            @Nullable String outside,
            @Nullable Set<Long> channels) {}

    record CorrectRequest(@Nullable String why) {}

    @GetMapping
    @RequiresPermission(Permission.READ_LETTERS)
    List<LetterViews.LetterView> list(Caller caller, @PathVariable long client) {
        return new LetterViews(caller, users).all(letters.list(caller, new ClientId(client)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @RequiresPermission(Permission.SEND_LETTERS)
    List<LetterViews.LetterView> draft(Caller caller, @PathVariable long client, @RequestBody DraftRequest asked) {
        LetterKind kind = LetterKind.find(asked.kind()).orElseThrow(() -> missing("kind"));
        LocalDate day = asked.day();
        if (day == null) {
            throw missing("day");
        }
        return new LetterViews(caller, users).all(letters.draft(caller, new ClientId(client), kind, day));
    }

    @GetMapping("/{letter}")
    @RequiresPermission(Permission.READ_LETTERS)
    LetterViews.ReadView get(Caller caller, @PathVariable long client, @PathVariable long letter) {
        ClientId id = new ClientId(client);
        return new LetterViews(caller, users)
                .read(letters.get(caller, id, new LetterId(letter)))
                .with(letters.listDeliveries(caller, id, new LetterId(letter)));
    }

    @PutMapping("/{letter}")
    @RequiresPermission(Permission.SEND_LETTERS)
    LetterViews.ReadView edit(
            Caller caller, @PathVariable long client, @PathVariable long letter, @RequestBody EditRequest asked) {
        return new LetterViews(caller, users)
                .read(letters.edit(
                        caller, new ClientId(client), new LetterId(letter), text(asked.title()), text(asked.text())));
    }

    @PostMapping("/{letter}/rewriting")
    @RequiresPermission(Permission.SEND_LETTERS)
    LetterViews.ReadView rewrite(Caller caller, @PathVariable long client, @PathVariable long letter) {
        return new LetterViews(caller, users).read(letters.rewrite(caller, new ClientId(client), new LetterId(letter)));
    }

    /** What was changed of the program's words: the agency's matter, also once it is sent. */
    @GetMapping("/{letter}/changes")
    @RequiresPermission(Permission.SEE_CLIENTS)
    List<BlockChange> changes(Caller caller, @PathVariable long client, @PathVariable long letter) {
        return letters.changes(caller, new ClientId(client), new LetterId(letter));
    }

    @PostMapping("/{letter}/sending")
    @RequiresPermission(Permission.SEND_LETTERS)
    LetterViews.LetterView send(
            Caller caller, @PathVariable long client, @PathVariable long letter, @RequestBody SendRequest asked) {
        Letters.Sending how = new Letters.Sending(
                Boolean.TRUE.equals(asked.entrance()),
                text(asked.outside()),
                asked.channels() == null ? Set.of() : asked.channels());
        return new LetterViews(caller, users)
                .letter(letters.send(caller, new ClientId(client), new LetterId(letter), how));
    }

    /** Tries a channel again that did not take it. */
    @PostMapping("/{letter}/deliveries/{channel}/again")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresPermission(Permission.SEND_LETTERS)
    void sendAgain(Caller caller, @PathVariable long client, @PathVariable long letter, @PathVariable long channel) {
        letters.sendAgain(caller, new ClientId(client), new LetterId(letter), channel);
    }

    @PostMapping("/{letter}/corrections")
    @ResponseStatus(HttpStatus.CREATED)
    @RequiresPermission(Permission.SEND_LETTERS)
    LetterViews.LetterView correct(
            Caller caller, @PathVariable long client, @PathVariable long letter, @RequestBody CorrectRequest asked) {
        return new LetterViews(caller, users)
                .letter(letters.correct(caller, new ClientId(client), new LetterId(letter), text(asked.why())));
    }

    @GetMapping("/{letter}.pdf")
    @RequiresPermission(Permission.READ_LETTERS)
    ResponseEntity<byte[]> pdf(Caller caller, @PathVariable long client, @PathVariable long letter) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfPaper.write(paper(caller, client, letter), out);
        return file(PdfPaper.TYPE, "L" + letter + ".pdf", out);
    }

    @GetMapping("/{letter}.docx")
    @RequiresPermission(Permission.READ_LETTERS)
    ResponseEntity<byte[]> word(Caller caller, @PathVariable long client, @PathVariable long letter)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WordPaper.write(paper(caller, client, letter), out);
        return file(WordPaper.TYPE, "L" + letter + ".docx", out);
    }

    /** A draft leaves the house by no way, so only what was sent is printed. */
    private Paper paper(Caller caller, long client, long number) {
        LetterId id = new LetterId(number);
        Letters.Read read = letters.get(caller, new ClientId(client), id);
        Letter letter = read.letter();
        Letter.Sent sent = letter.sent();
        if (sent == null) {
            throw new Failure(LetterError.NOT_SENT, id.citation());
        }
        return SheetPaper.of(
                new PaperVersion(
                        letter.client(),
                        new PaperKey("letter", id.citation()),
                        letter.version(),
                        letter.title(),
                        sent.hash(),
                        letter.why().isEmpty() ? letter.kind().zh() : letter.why(),
                        sent.by(),
                        sent.at()),
                read.sheet(),
                clients.get(caller, new ClientId(client)).name(),
                users.nameOf(Caller.local(caller.agency()), sent.by()));
    }

    private static ResponseEntity<byte[]> file(String type, String name, ByteArrayOutputStream out) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(out.toByteArray());
    }

    private static Failure missing(String field) {
        return new Failure(LetterError.MISSING, field);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
