// Before the runtime starts: dates in Korean, and the keys that its pages otherwise bring in a script of their own.
localStorage.setItem('BlazorCulture', 'ko-KR');

window.editorHotkeys = {
  handler: null,
  register(page) {
    this.dispose();
    this.handler = (event) => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || key !== 's') return;
      event.preventDefault();
      page.invokeMethodAsync(event.shiftKey ? 'OnHotKeysCtrlShiftS' : 'OnHotKeysCtrlS').catch(() => { /* this page has no such key */ });
    };
    window.addEventListener('keydown', this.handler);
  },
  dispose() {
    if (this.handler) window.removeEventListener('keydown', this.handler);
    this.handler = null;
  },
};
