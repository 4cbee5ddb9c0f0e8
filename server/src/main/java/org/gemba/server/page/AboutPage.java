package org.gemba.server.page;

import java.lang.reflect.Field;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gemba.house.floor.Limits;
import org.gemba.server.view.AboutView;
import org.gemba.server.view.AboutView.Limit;
import org.gemba.server.view.View;

/** What this is, what it is not, and its limits. */
final class AboutPage implements Page {
    @Override
    public View view(Visit visit) {
        List<Limit> limits = new ArrayList<>();
        for (Field limit : Limits.class.getFields()) {
            limits.add(new Limit(visit.say("limit." + limit.getName()), value(visit, limit)));
        }
        return new AboutView(limits);
    }

    private static String value(Visit visit, Field limit) {
        try {
            return switch (limit.get(null)) {
                case Integer count -> visit.words().count(count);
                case Duration duration -> visit.words().duration(duration);
                case Object other -> other.toString();
            };
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException("A public limit cannot be read: " + limit.getName(), hidden);
        }
    }
}
