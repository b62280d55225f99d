package io.zhanggui.desk.web;

import io.zhanggui.desk.SavedView;
import io.zhanggui.desk.view.SavedViews;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.identity.Users;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Saved views over HTTP. */
@RestController
@RequestMapping("/api/views")
@RequiresPermission(Permission.SEE_HOUSE)
class ViewController {

    private final SavedViews views;
    private final Users users;

    ViewController(SavedViews views, Users users) {
        this.views = views;
        this.users = users;
    }

    record SaveRequest(
            @Nullable String name,
            @Nullable String address,
            @Nullable Boolean shared) {}

    /**
     * A view as the reader may use it.
     *
     * @param mine whether the reader saved it
     * @param by who else did
     */
    record ViewView(long id, String name, String address, boolean shared, boolean mine, String by) {}

    @GetMapping
    List<ViewView> list(Caller caller) {
        return views.list(caller).stream().map(view -> view(caller, view)).toList();
    }

    @PostMapping
    ViewView save(Caller caller, @RequestBody SaveRequest request) {
        return view(
                caller, views.save(caller, request.name(), request.address(), Boolean.TRUE.equals(request.shared())));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(Caller caller, @PathVariable long id) {
        views.drop(caller, id);
    }

    private ViewView view(Caller caller, SavedView view) {
        return new ViewView(
                view.id(),
                view.name(),
                view.address(),
                view.shared(),
                view.by().equals(caller.user()),
                users.nameOf(caller, view.by()));
    }
}
