/* Silcrow default theme: everything here only improves a page that already works. */
(function () {
  'use strict';
  var d = document, root = d.documentElement;
  var $ = function (s, e) { return (e || d).querySelector(s); };
  var $$ = function (s, e) { return Array.prototype.slice.call((e || d).querySelectorAll(s)); };
  function store(key, value) {
    try {
      var s = localStorage;
      if (value === undefined) return s.getItem(key);
      if (value === null) s.removeItem(key); else s.setItem(key, value);
    } catch (e) { return null; }
  }

  /* Theme: set before the first paint, so the file is loaded in the head. */
  var theme = store('silcrow-theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  root.classList.add('js');

  d.addEventListener('DOMContentLoaded', function () {
    var radio = $('.theme [value="' + (root.dataset.theme || 'auto') + '"]');
    if (radio) radio.checked = true;
    $$('.theme input').forEach(function (input) {
      input.addEventListener('change', function () {
        if (input.value === 'auto') { delete root.dataset.theme; store('silcrow-theme', null); }
        else { root.dataset.theme = input.value; store('silcrow-theme', input.value); }
      });
    });

    /* Contents: bring the current chapter into view, filter by number or title. */
    var side = $('.side'), here = $('.side [aria-current]');
    if (side && here) side.scrollTop = here.offsetTop - side.clientHeight / 3;
    var filter = $('.filter input');
    if (filter) {
      var parts = $$('.part').map(function (p) { return { el: p, open: p.open, items: $$('li', p) }; });
      filter.addEventListener('input', function () {
        var q = filter.value.trim().toLowerCase();
        parts.forEach(function (p) {
          var any = false;
          p.items.forEach(function (li) {
            var hit = !q || li.textContent.toLowerCase().indexOf(q) >= 0;
            li.hidden = !hit; any = any || hit;
          });
          p.el.hidden = !any; p.el.open = q ? any : p.open;
        });
      });
      filter.addEventListener('keydown', function (e) {
        if (e.key !== 'Enter') return;
        var a = $('.part:not([hidden]) li:not([hidden]) a');
        if (filter.value && a) { e.preventDefault(); a.click(); }
      });
    }
    $$('[popover] a').forEach(function (a) {
      a.addEventListener('click', function () { var p = a.closest('[popover]'); if (p.matches(':popover-open')) p.hidePopover(); });
    });

    /* This page: mark the section being read. */
    var links = $$('.toc a[href^="#"]');
    var heads = links.map(function (a) { return d.getElementById(decodeURIComponent(a.hash.slice(1))); });
    function spy() {
      var on = 0, edge = 140;
      heads.forEach(function (h, i) { if (h && h.getBoundingClientRect().top < edge) on = i; });
      if (innerHeight + scrollY > d.body.scrollHeight - 4 && scrollY > 0) on = heads.length - 1;
      links.forEach(function (a, i) {
        if (a.classList.toggle('on', i === on)) {
          a.setAttribute('aria-current', 'location');
          var box = a.closest('.toc'), y = a.offsetTop;
          if (y < box.scrollTop + 40 || y > box.scrollTop + box.clientHeight - 60) box.scrollTop = y - box.clientHeight / 2;
        } else a.removeAttribute('aria-current');
      });
    }
    if (links.length) {
      var due = false;
      addEventListener('scroll', function () {
        if (!due) { due = true; requestAnimationFrame(function () { due = false; spy(); }); }
      }, { passive: true });
      spy();
    }

    /* Copy: commands without prompt and output. */
    $$('.code:not(.ascii)').forEach(function (box) {
      var pre = $('pre', box), b = d.createElement('button');
      b.type = 'button'; b.className = 'copy'; b.textContent = 'Copy';
      var title = $('figcaption b', box);
      b.setAttribute('aria-label', 'Copy' + (title ? ' ' + title.textContent : ' commands'));
      function say(t) {
        b.textContent = t; live(t);
        setTimeout(function () { b.textContent = 'Copy'; }, 2200);
      }
      b.addEventListener('click', function () {
        var cmds = $$('.cmd', pre);
        var text = cmds.length ? cmds.map(function (c) { return c.textContent.trimEnd(); }).join('\n') : pre.textContent;
        (navigator.clipboard ? navigator.clipboard.writeText(text) : Promise.reject()).then(function () { say('Copied'); }, function () {
          getSelection().selectAllChildren(pre); say('Selected');
        });
      });
      box.insertBefore(b, pre);
    });

    /* Boxes need a tab stop only while they overflow; those that are not shown are left alone. The first time at once:
       what grows later would push aside where a reader comes back to. */
    var boxes = $$('pre[tabindex], .scroll[tabindex]');
    function fit(e, overflows) {
      if (e.clientWidth === 0) return;
      if (!overflows) return e.removeAttribute('tabindex');
      e.tabIndex = 0;
      var box = e.closest('.code'); /* its button goes below, and gives its room to the lines */
      if (box) box.classList.add('long');
    }
    function overflows(e) { return e.scrollWidth > e.clientWidth; }
    var wide = boxes.map(overflows);
    boxes.forEach(function (e, i) { fit(e, wide[i]); });
    var sizes = new ResizeObserver(function (entries) {
      entries.forEach(function (entry) { fit(entry.target, overflows(entry.target)); });
    });
    boxes.forEach(function (e) { sizes.observe(e); });

    var region;
    function live(t) {
      if (!region) { region = d.createElement('p'); region.className = 'vh'; region.setAttribute('role', 'status'); ($('main') || d.body).appendChild(region); }
      region.textContent = t;
    }

    /* Cards: keep inside the window, close with Escape, first tap opens a term. */
    $$('.has-peek').forEach(function (box) {
      var card = $('.peek', box), link = $('a', box);
      link.removeAttribute('title'); /* or the browser would lay its own over the card */
      function place() {
        box.classList.remove('off');
        card.style.removeProperty('--shift'); card.classList.remove('up');
        var r = card.getBoundingClientRect(), over = r.right - root.clientWidth + 16;
        if (over > 0) card.style.setProperty('--shift', (-12 - over) + 'px');
        if (r.bottom > innerHeight - 8 && box.getBoundingClientRect().top > r.height + 70) card.classList.add('up');
      }
      box.addEventListener('pointerenter', place);
      box.addEventListener('focusin', place);
      link.addEventListener('click', function (e) {
        if (matchMedia('(hover: none)').matches && link.classList.contains('term') && !box.classList.contains('on')) {
          e.preventDefault(); box.classList.add('on');
        }
      });
      link.addEventListener('blur', function () { box.classList.remove('on'); });
    });
    d.addEventListener('keydown', function (e) {
      if (e.key === 'Escape') $$('.has-peek').forEach(function (b) { b.classList.add('off'); });
    });

    /* Search: all but the field is loaded when it is first asked for; from a disk as a plain script, which may be. */
    var searchLink = $('.open-search'), searchBox, searchPage = $('main .search'), loaded;
    function loadSearch() {
      var s = searchLink.dataset;
      if (location.protocol !== 'file:') return import(new URL(s.module, d.baseURI));
      return new Promise(function (done) {
        var script = d.createElement('script');
        script.src = s.script;
        script.onload = function () { done(silcrowSearch); };
        d.head.appendChild(script);
      });
    }
    function withSearch(use) { (loaded = loaded || loadSearch()).then(use); }
    function openSearch(e) {
      e.preventDefault();
      if (searchPage) return $('input', searchPage).focus();
      if (!searchBox) {
        searchBox = d.createElement('dialog');
        searchBox.className = 'dialog';
        searchBox.setAttribute('aria-label', 'Search the book');
        searchBox.innerHTML = '<form class="find" role="search"><input class="field" type="search" name="q" autocomplete="off" aria-label="Search the book"><kbd>Esc</kbd></form>';
        searchBox.firstChild.action = searchLink.href;
        searchBox.addEventListener('click', function (e) { if (e.target === searchBox || e.target.closest('[role=option]')) searchBox.close(); });
        /* Browsers would only empty the field. */
        searchBox.addEventListener('keydown', function (e) { if (e.key === 'Escape') { e.preventDefault(); searchBox.close(); } });
        d.body.appendChild(searchBox);
        withSearch(function (search) { search.attachDialog(searchBox, searchLink, store); });
      }
      if (!searchBox.open) searchBox.showModal();
      $('input', searchBox).select();
    }
    if (searchPage) withSearch(function (search) { search.attachPage(searchPage, searchLink); });
    /* Who followed a hit sees its words: they are noted for this one page. */
    try { if (searchLink && sessionStorage.getItem('silcrow-marks')) withSearch(function (search) { search.markWords(); }); } catch (e) { /* refused */ }
    $$('[data-search]').forEach(function (a) { a.addEventListener('click', openSearch); });
    d.addEventListener('keydown', function (e) {
      var hasCtrl = e.ctrlKey || e.metaKey;
      var isSingle = /^[/s]$/.test(e.key) && !hasCtrl && !e.altKey && !e.target.closest('input, textarea, select, [contenteditable]') && store('silcrow-slash') !== 'off';
      if (searchLink && (isSingle || (hasCtrl && e.key.toLowerCase() === 'k'))) openSearch(e);
    });

    /* How long ago a page was verified: the clock is the reader's, never the build's. */
    $$('.strip time').forEach(function (t) {
      var days = Math.floor((Date.now() - Date.parse(t.dateTime)) / 864e5);
      if (!(days >= 0)) return;
      var note = d.createElement('small');
      note.textContent = days === 0 ? 'today' : days === 1 ? 'yesterday' : days + ' days ago';
      t.parentNode.appendChild(note);
    });

  });
})();
