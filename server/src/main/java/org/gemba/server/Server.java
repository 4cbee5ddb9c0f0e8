package org.gemba.server;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.gemba.engine.Works;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The pages and the interface for programs, over the lines of a {@link Works}. It answers on this machine only. */
public final class Server implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final URI address;

    private Server(ConfigurableApplicationContext context, URI address) {
        this.context = context;
        this.address = address;
    }

    /** Starts it and returns once it answers. The works stay the caller's to close, after the server. */
    public static Server start(Works works, ServerOptions options) {
        SpringApplication application = new SpringApplication(Wiring.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(Map.of(
                "server.address", "127.0.0.1",
                "server.port", Integer.toString(options.port()),
                "server.tomcat.max-connections", Integer.toString(options.sockets()),
                "server.tomcat.accept-count", Integer.toString(Sockets.KNOCKING),
                "spring.servlet.multipart.location", options.uploads().toString()));
        application.addInitializers(starting -> {
            GenericApplicationContext beans = (GenericApplicationContext) starting;
            beans.registerBean(Works.class, () -> works, definition -> definition.setDestroyMethodName(""));
            beans.registerBean(ServerOptions.class, () -> options);
        });
        ConfigurableApplicationContext context = application.run();
        int port = Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer())
                .getPort();
        return new Server(context, URI.create("http://localhost:" + port + "/"));
    }

    /** Where a browser on this machine finds it. */
    public URI address() {
        return address;
    }

    @Override
    public void close() {
        context.close();
    }
}
