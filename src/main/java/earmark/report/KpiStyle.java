package earmark.report;

/** How reports look: in light, in dark, and on paper. */
final class KpiStyle {
    static final String TEXT = """
            :root{color-scheme:light dark;--ink:#1b2129;--dim:#5d6875;--line:#d8dde3;--paper:#fff;--card:#f6f8fa;
            --accent:#1f5fa8;--good:#17703f;--bad:#b3362a;--open:#8a6100;--few:#8b95a1}
            @media (prefers-color-scheme:dark){:root{--ink:#e5e9ee;--dim:#98a3b0;--line:#323a44;--paper:#14181d;
            --card:#1b2026;--accent:#7db4f0;--good:#62d39b;--bad:#f18b7e;--open:#e0b64f;--few:#76818d}}
            *{box-sizing:border-box}body{margin:0 auto;max-width:76rem;padding:1.5rem 1.25rem 4rem;background:var(--paper);
            color:var(--ink);font:15px/1.5 system-ui,sans-serif}h1{font-size:1.6rem;margin:0}h2{font-size:1.15rem;
            margin:2.2rem 0 .6rem}p{max-width:60rem}.dim{color:var(--dim);font-size:.88rem}code{font-size:.9em}
            .tiles{display:grid;grid-template-columns:repeat(auto-fill,minmax(10.5rem,1fr));gap:.8rem}
            .tile{background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:.7rem .85rem;
            display:flex;flex-direction:column;gap:.1rem;break-inside:avoid}.tile .name{font-weight:600}
            .tile .value{font-size:1.7rem;line-height:1.25;font-variant-numeric:tabular-nums}
            .met{color:var(--good);font-weight:600}.missed{color:var(--bad);font-weight:600}
            .open{color:var(--open);font-weight:600}.few,.few td{color:var(--few)}
            table{border-collapse:collapse;font-variant-numeric:tabular-nums}th,td{text-align:left;padding:.3rem .8rem
            .3rem 0;border-bottom:1px solid var(--line);vertical-align:top}thead th{color:var(--dim);font-weight:600;
            font-size:.85rem}tbody th{font-weight:500}.num{text-align:right}small{color:var(--dim);font-size:.76rem;
            white-space:nowrap}.few small{color:var(--few)}.wide{overflow-x:auto}.small{font-size:.82rem;margin-top:.3rem}
            .trends{display:grid;grid-template-columns:repeat(auto-fill,minmax(30rem,1fr));gap:1.4rem}
            figure{margin:0;background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:.8rem 1rem;
            break-inside:avoid}figcaption{margin-bottom:.3rem}svg{width:100%;height:auto;display:block}
            .grid{stroke:var(--line);stroke-width:1}.axis{fill:var(--dim);font:11px system-ui,sans-serif}
            .end{text-anchor:end}.mid{text-anchor:middle}.line{fill:none;stroke:var(--accent);stroke-width:2}
            blockquote{margin:.35rem 0;padding-left:.7rem;border-left:3px solid var(--line);font-size:.9rem}
            cite{color:var(--dim);font-size:.8rem;font-style:normal;white-space:nowrap}h3{font-size:1rem;margin:1.2rem 0 .3rem}
            .bar{stroke:var(--accent);stroke-width:1.5;opacity:.55}circle.dot{fill:var(--accent)}
            circle.few{fill:var(--card);stroke:var(--accent);stroke-width:1.6}.target{stroke:var(--open);
            stroke-width:1.5;stroke-dasharray:6 4}
            @media(max-width:34rem){.trends{grid-template-columns:1fr}}
            @media print{:root{--ink:#000;--dim:#444;--line:#bbb;--paper:#fff;--card:#fff;--accent:#123f73;--good:#0c4f2b;
            --bad:#7e1d14;--open:#5c4100;--few:#666}body{max-width:none;padding:0;font-size:11px}.trends{
            grid-template-columns:1fr 1fr}h2{break-after:avoid}tr{break-inside:avoid}}
            """;

    private KpiStyle() {}
}
