package io.zhanggui.identity.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.IdentityError;
import io.zhanggui.identity.Membership;
import io.zhanggui.identity.NewUser;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.Place;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.identity.Role;
import io.zhanggui.identity.User;
import io.zhanggui.identity.Users;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The people of the agency. */
@RestController
@RequestMapping("/api/users")
@RequiresPermission(Permission.MANAGE_USERS)
class UserController {

    private final Users users;
    private final Clock clock;

    UserController(Users users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    /**
     * What a person is and where.
     *
     * @param shops what they see; null for all, or where they belong to a client
     * @param client the client of a merchant's person
     * @param from first day, today where null
     * @param lastDay last day, open where null
     */
    record PlaceRequest(
            @NotBlank String role,
            @Nullable Set<Long> shops,
            @Nullable Long client,
            @Nullable LocalDate from,
            @Nullable LocalDate lastDay) {}

    record UserRequest(
            @NotBlank String name,
            @NotBlank String displayName,
            @NotBlank String role,
            @Nullable Set<Long> shops,
            @Nullable Long client,
            @Nullable LocalDate from,
            @Nullable LocalDate lastDay) {

        PlaceRequest place() {
            return new PlaceRequest(role, shops, client, from, lastDay);
        }
    }

    record ActiveRequest(@NotNull Boolean active) {}

    record PasswordView(String oneTimePassword) {}

    /**
     * A person as the API shows them.
     *
     * @param shops null for all
     * @param client the client they belong to, from one day to another
     * @param oneTimePassword only in the answer that made the person
     */
    record UserView(
            long id,
            String name,
            String displayName,
            String role,
            String roleZh,
            String side,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            List<Long> shops,

            @Nullable Long client,
            @Nullable LocalDate from,
            @Nullable LocalDate lastDay,
            boolean active,
            @Nullable String oneTimePassword) {

        static UserView of(User user, @Nullable String oneTimePassword) {
            Set<ShopId> shops = user.shops();
            Membership membership = user.membership();
            LocalDate end = membership == null ? null : membership.to();
            return new UserView(
                    user.id().value(),
                    user.name(),
                    user.displayName(),
                    user.role().key(),
                    user.role().zh(),
                    user.role().side().key(),
                    shops == null
                            ? null
                            : shops.stream().map(ShopId::value).sorted().toList(),
                    membership == null ? null : membership.client(),
                    membership == null ? null : membership.from(),
                    end == null ? null : end.minusDays(1),
                    user.active(),
                    oneTimePassword);
        }
    }

    @GetMapping
    List<UserView> users(Caller caller) {
        return users.listUsers(caller).stream()
                .map(user -> UserView.of(user, null))
                .toList();
    }

    @PostMapping
    UserView create(Caller caller, @Valid @RequestBody UserRequest asked) {
        Users.Created created =
                users.create(caller, new NewUser(asked.name(), asked.displayName(), place(asked.place())));
        return UserView.of(created.user(), created.password().password());
    }

    /** Gives another role, other shops, or another client or span. */
    @PutMapping("/{id}/place")
    UserView place(Caller caller, @PathVariable long id, @Valid @RequestBody PlaceRequest asked) {
        return UserView.of(users.place(caller, new UserId(id), place(asked)), null);
    }

    @PutMapping("/{id}/active")
    UserView setActive(Caller caller, @PathVariable long id, @Valid @RequestBody ActiveRequest asked) {
        return UserView.of(users.setActive(caller, new UserId(id), asked.active()), null);
    }

    @PostMapping("/{id}/password")
    PasswordView resetPassword(Caller caller, @PathVariable long id) {
        return new PasswordView(users.resetPassword(caller, new UserId(id)).password());
    }

    private Place place(PlaceRequest asked) {
        Role role = Role.find(asked.role()).orElseThrow(() -> new Failure(IdentityError.NO_SUCH_ROLE));
        Long client = asked.client();
        if (client == null) {
            return new Place(role, shops(asked.shops()), null);
        }
        LocalDate from = asked.from() == null ? LocalDate.now(clock) : asked.from();
        LocalDate last = asked.lastDay();
        return new Place(role, Set.of(), new Membership(client, from, last == null ? null : last.plusDays(1)));
    }

    private static @Nullable Set<ShopId> shops(@Nullable Set<Long> ids) {
        return ids == null ? null : ids.stream().map(ShopId::new).collect(Collectors.toUnmodifiableSet());
    }
}
