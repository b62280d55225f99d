package io.zhanggui.engagement.letter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.letter.Communication;
import io.zhanggui.engagement.letter.Communications;
import io.zhanggui.engagement.letter.LetterError;
import io.zhanggui.engagement.letter.LetterLevel;
import io.zhanggui.engagement.letter.Occasion;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.identity.Users;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.Failure;
import io.zhanggui.work.OnDayOff;
import io.zhanggui.work.Rhythm;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The communication calendar of a client over HTTP. */
@RestController
@RequestMapping("/api/clients/{client}/communication")
class CommunicationController {

    private final Communications communications;
    private final Users users;

    CommunicationController(Communications communications, Users users) {
        this.communications = communications;
        this.users = users;
    }

    record LineRequest(
            @Nullable Occasion occasion,
            @Nullable Boolean active,
            @Nullable Integer dueDay,
            @Nullable LocalTime dueTime,
            @Nullable OnDayOff dayOff) {

        Communication.Line line() {
            if (occasion == null || dueDay == null || dueTime == null || dayOff == null) {
                throw new Failure(LetterError.BAD_CALENDAR);
            }
            return new Communication.Line(occasion, !Boolean.FALSE.equals(active), dueDay, dueTime, dayOff);
        }
    }

    record ContactRequest(
            @Nullable LetterLevel level,
            @Nullable Long ours,
            @Nullable String theirs,
            @Nullable String topic,
            @Nullable Rhythm every,
            @Nullable String how) {

        Communication.Contact contact() {
            if (level == null || every == null) {
                throw new Failure(LetterError.MISSING, level == null ? "level" : "every");
            }
            return new Communication.Contact(level, ours, text(theirs), text(topic), every, text(how));
        }
    }

    record AgreeRequest(
            @Nullable List<LineRequest> lines, @Nullable List<ContactRequest> contacts) {}

    record VisitRequest(@Nullable LocalDate day) {}

    record LineView(
            Occasion occasion,
            Bilingual name,
            boolean active,
            int dueDay,
            int lastDay,
            LocalTime dueTime,
            OnDayOff dayOff) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ContactView(
            LetterLevel level,
            Bilingual levelName,
            @Nullable Long ours,
            String oursName,
            String theirs,
            String topic,
            Rhythm every,
            String how) {}

    record SlotView(
            Occasion occasion,
            Bilingual name,
            LocalDate from,
            LocalDate lastDay,
            Instant due,
            Communications.State state) {}

    /** @param agreed whether there is a calendar; else lines and contacts are a proposal */
    record CommunicationView(boolean agreed, List<LineView> lines, List<ContactView> contacts, List<SlotView> slots) {}

    @GetMapping
    @RequiresPermission(Permission.SEE_CLIENTS)
    CommunicationView get(Caller caller, @PathVariable long client) {
        ClientId id = new ClientId(client);
        Communication agreed = communications.find(caller, id).orElse(null);
        Communication shown = agreed == null ? Communication.USUAL : agreed;
        return new CommunicationView(
                agreed != null,
                shown.lines().stream().map(CommunicationController::view).toList(),
                shown.contacts().stream().map(contact -> view(caller, contact)).toList(),
                communications.listSlots(caller, id).stream()
                        .map(CommunicationController::view)
                        .toList());
    }

    @PutMapping
    @RequiresPermission(Permission.SEND_LETTERS)
    CommunicationView agree(Caller caller, @PathVariable long client, @RequestBody AgreeRequest asked) {
        List<LineRequest> lines = asked.lines() == null ? List.of() : asked.lines();
        List<ContactRequest> contacts = asked.contacts() == null ? List.of() : asked.contacts();
        communications.agree(
                caller,
                new ClientId(client),
                new Communication(
                        lines.stream().map(LineRequest::line).toList(),
                        contacts.stream().map(ContactRequest::contact).toList()));
        return get(caller, client);
    }

    @PostMapping("/visits")
    @RequiresPermission(Permission.HOLD_MEETINGS)
    SlotView planVisit(Caller caller, @PathVariable long client, @RequestBody VisitRequest asked) {
        LocalDate day = asked.day();
        if (day == null) {
            throw new Failure(LetterError.MISSING, "day");
        }
        return view(communications.planVisit(caller, new ClientId(client), day));
    }

    private static LineView view(Communication.Line line) {
        return new LineView(
                line.occasion(),
                name(line.occasion()),
                line.active(),
                line.dueDay(),
                line.occasion().lastDay(),
                line.dueTime(),
                line.dayOff());
    }

    private ContactView view(Caller caller, Communication.Contact contact) {
        Long ours = contact.ours();
        return new ContactView(
                contact.level(),
                new Bilingual(contact.level().zh(), contact.level().en()),
                ours,
                ours == null ? "" : users.nameOf(caller, new io.zhanggui.shared.UserId(ours)),
                contact.theirs(),
                contact.topic(),
                contact.every(),
                contact.how());
    }

    private static SlotView view(Communications.Slot slot) {
        return new SlotView(
                slot.occasion(),
                name(slot.occasion()),
                slot.period().from(),
                slot.period().to().minusDays(1),
                slot.due(),
                slot.state());
    }

    private static Bilingual name(Occasion occasion) {
        return new Bilingual(occasion.zh(), occasion.en());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
