package io.zhanggui.identity.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.IdentityError;
import io.zhanggui.identity.NewUser;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.identity.Role;
import io.zhanggui.identity.User;
import io.zhanggui.identity.Users;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.ShopId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The people of the agency. */
@RestController
@RequestMapping("/api/users")
@RequiresPermission(Permission.MANAGE_USERS)
class UserController {

    private final Users users;

    UserController(Users users) {
        this.users = users;
    }

    record UserRequest(
            @NotBlank String name,
            @NotBlank String displayName,
            @NotBlank String role,
            @Nullable Set<Long> shops) {}

    /**
     * A person as the API shows them.
     *
     * @param shops null for all
     * @param oneTimePassword only in the answer that made the person
     */
    record UserView(
            long id,
            String name,
            String displayName,
            String role,
            String roleZh,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            List<Long> shops,

            boolean active,
            @Nullable String oneTimePassword) {

        static UserView of(User user, @Nullable String oneTimePassword) {
            Set<ShopId> shops = user.shops();
            return new UserView(
                    user.id().value(),
                    user.name(),
                    user.displayName(),
                    user.role().key(),
                    user.role().zh(),
                    shops == null
                            ? null
                            : shops.stream().map(ShopId::value).sorted().toList(),
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
        Role role = Role.find(asked.role()).orElseThrow(() -> new Failure(IdentityError.NO_SUCH_ROLE));
        Users.Created created =
                users.create(caller, new NewUser(asked.name(), asked.displayName(), role, shops(asked.shops())));
        return UserView.of(created.user(), created.password().password());
    }

    private static @Nullable Set<ShopId> shops(@Nullable Set<Long> ids) {
        return ids == null ? null : ids.stream().map(ShopId::new).collect(Collectors.toUnmodifiableSet());
    }
}
