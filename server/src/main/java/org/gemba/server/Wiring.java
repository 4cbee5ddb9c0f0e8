package org.gemba.server;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.InstantSource;
import org.apache.catalina.core.StandardHost;
import org.gemba.connect.whatif.ScenarioDesk;
import org.gemba.engine.Works;
import org.gemba.server.live.Channels;
import org.gemba.server.page.Pages;
import org.gemba.server.page.Routes;
import org.gemba.server.page.StudyDesk;
import org.gemba.server.page.Templates;
import org.gemba.server.page.ValueStreams;
import org.gemba.server.page.WaitingLogs;
import org.gemba.server.rest.Api;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Where the server is put together, by hand: nothing is found by scanning. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class Wiring {
    @Bean
    FilterRegistrationBean<Doorkeeper> doorkeeper() {
        FilterRegistrationBean<Doorkeeper> registration = new FilterRegistrationBean<>(new Doorkeeper());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> sockets() {
        return tomcat -> {
            tomcat.setProtocol(Sockets.class.getName());
            // TRACE too is for the doorkeeper to refuse.
            tomcat.addConnectorCustomizers(connector -> connector.setAllowTrace(true));
            tomcat.addContextCustomizers(context ->
                    ((StandardHost) context.getParent()).setErrorReportValveClass(LastResort.class.getName()));
        };
    }

    /** Uploads are taken apart where they are read, so that one that is cut off gets an answer in words. */
    @Bean(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
    MultipartResolver multipartResolver() {
        return new StandardServletMultipartResolver() {
            @Override
            public boolean isMultipart(HttpServletRequest request) {
                return false;
            }
        };
    }

    @Bean
    Channels channels(Works works) {
        return new Channels(works);
    }

    @Bean
    Pages pages(Works works, Channels channels) {
        return new Pages(works, channels, new Templates());
    }

    @Bean
    ValueStreams valueStreams(Works works) {
        return new ValueStreams(works);
    }

    @Bean
    ScenarioDesk scenarioDesk(ServerOptions options) {
        return new ScenarioDesk(options.scenarios());
    }

    @Bean
    Routes routes(Pages pages, ValueStreams streams, ScenarioDesk scenarios, ServerOptions options) {
        try {
            Files.createDirectories(options.uploads());
        } catch (IOException refused) {
            throw new UncheckedIOException(
                    "The folder for uploads cannot be made: %s.\nGive one that can be written to."
                            .formatted(options.uploads()),
                    refused);
        }
        InstantSource clock = InstantSource.system();
        WaitingLogs waiting = new WaitingLogs(options.uploads(), clock);
        waiting.tidy();
        return new Routes(pages, new StudyDesk(waiting, clock), streams, scenarios);
    }

    @Bean
    Api api(Works works, ValueStreams streams, ScenarioDesk scenarios) {
        return new Api(works, streams, scenarios);
    }

    @Bean
    @Order(1)
    RouterFunction<ServerResponse> programs(Api api) {
        return api.routes();
    }

    @Bean
    @Order(2)
    RouterFunction<ServerResponse> addresses(Routes routes) {
        return routes.all();
    }

    @Bean
    @Order(3)
    RouterFunction<ServerResponse> nothingHere(Routes routes, Api api) {
        return api.nothingHere().and(routes.nothingHere());
    }
}
